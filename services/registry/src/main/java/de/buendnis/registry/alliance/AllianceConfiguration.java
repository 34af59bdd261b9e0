package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Messaging;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the alliances into the hands of messaging. */
@Configuration(proxyBeanMethods = false)
class AllianceConfiguration {

    @Bean
    Aggregates<Alliance, AllianceHappening> alliances(
            Messaging messaging, AllianceMessages messages) {
        return messaging.aggregates(messages);
    }
}
