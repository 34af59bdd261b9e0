package de.buendnis.events;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Starts the events: campaigns and who takes part in them. */
@SpringBootApplication
public class EventsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(EventsApplication.class, arguments);
    }

    /** What "today" means is decided by the calendar on the wall of a town hall. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Berlin"));
    }
}
