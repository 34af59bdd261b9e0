package de.buendnis.consultation.request;

import de.buendnis.platform.web.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people open who are not signed in. */
@Configuration(proxyBeanMethods = false)
class RequestPaths {

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of("/beratung/**", BarrierPages.REPORT);
    }
}
