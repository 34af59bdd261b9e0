package de.buendnis.consultation.desk;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the units from {@code desk.yaml}; an operator's own settings win. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskSettings.class)
class DeskConfiguration {

    @Bean
    Desk desk(DeskSettings settings, Clock clock) {
        return new Desk(settings, clock);
    }
}
