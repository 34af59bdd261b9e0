package de.buendnis.newsletter;

import de.buendnis.platform.web.security.PublicPaths;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Starts the newsletter: subscriptions, editions and their dispatch. */
@SpringBootApplication
public class NewsletterApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NewsletterApplication.class, arguments);
    }

    /** What "today" means is decided by the calendar on the wall of a town hall. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Berlin"));
    }

    /** Whoever reads or subscribes has no account. */
    @Bean
    PublicPaths publicPages() {
        return PublicPaths.of("/newsletter/**");
    }
}
