package de.buendnis.portal.gateway;

import de.buendnis.platform.web.WebProperties;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connections to the services, and the cookie towards the visitor. */
@Configuration(proxyBeanMethods = false)
class GatewayConnections {

    /** The default of five to each service would queue everybody behind one slow page. */
    private static final int TO_ONE_SERVICE = 200;

    private static final int ALTOGETHER = 600;

    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder>
            connections() {
        return builder ->
                builder.withConnectionManagerCustomizer(
                                pool ->
                                        pool.setMaxConnPerRoute(TO_ONE_SERVICE)
                                                .setMaxConnTotal(ALTOGETHER))
                        // A form that was sent twice would be carried out twice.
                        .withHttpClientCustomizer(
                                client ->
                                        client.disableAutomaticRetries().disableCookieManagement());
    }

    /**
     * {@code __Host-} binds the cookie to this one host, over https alone; browsers refuse it
     * elsewhere.
     */
    @Bean
    ServletContextInitializer sessionCookie(WebProperties settings) {
        boolean secure = settings.baseUrl().startsWith("https:");
        return context -> {
            context.getSessionCookieConfig().setName(secure ? "__Host-buendnis" : "buendnis");
            context.getSessionCookieConfig().setSecure(secure);
        };
    }
}
