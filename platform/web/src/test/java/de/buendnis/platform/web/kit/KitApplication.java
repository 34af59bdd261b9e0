package de.buendnis.platform.web.kit;

import de.buendnis.platform.web.security.PublicPaths;
import de.buendnis.platform.web.security.SecurityHeaders;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service that shows every part once: the kit, to look at and to be checked in a browser. */
@SpringBootApplication
public class KitApplication {

    public static void main(String... arguments) {
        SpringApplication.run(KitApplication.class, arguments);
    }

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of("/bausteine/**", "/api/v1/**", "/internal/open");
    }

    /** The kit stands alone, so it sets what the portal would set in front of it. */
    @Bean
    Filter portalHeaders() {
        return (request, response, chain) -> {
            ((HttpServletResponse) response)
                    .setHeader("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY);
            chain.doFilter(request, response);
        };
    }
}
