package de.buendnis.portal.gateway;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** How the portal's own server answers before any page is asked. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    /** Last, and so the innermost: it answers before Tomcat's own valve can. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> germanRefusals() {
        return server ->
                server.addContextCustomizers(
                        context ->
                                context.getParent()
                                        .getPipeline()
                                        .addValve(new UnreadableRequests()));
    }
}
