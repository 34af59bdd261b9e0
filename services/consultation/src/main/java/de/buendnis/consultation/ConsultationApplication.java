package de.buendnis.consultation;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Starts the consultation: requests for advice, and the desk that answers them. */
@SpringBootApplication
public class ConsultationApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ConsultationApplication.class, arguments);
    }

    /** Office hours are told by the clock on the wall of the office. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Berlin"));
    }
}
