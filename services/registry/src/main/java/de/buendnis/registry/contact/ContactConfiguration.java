package de.buendnis.registry.contact;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Messaging;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the contacts into the hands of messaging. */
@Configuration(proxyBeanMethods = false)
class ContactConfiguration {

    @Bean
    Aggregates<Contact, ContactHappening> contacts(Messaging messaging, ContactMessages messages) {
        return messaging.aggregates(messages);
    }
}
