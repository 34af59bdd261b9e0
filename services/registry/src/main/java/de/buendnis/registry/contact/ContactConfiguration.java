package de.buendnis.registry.contact;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Messaging;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** Puts the contacts into the hands of messaging. */
@Configuration(proxyBeanMethods = false)
class ContactConfiguration {

    @Bean
    Aggregates<Contact, ContactHappening> contacts(
            Messaging messaging, ContactMessages messages, MongoOperations mongo) {
        var indexes = mongo.indexOps(ContactMessages.COLLECTION);
        indexes.createIndex(new Index("state.allianceId", Sort.Direction.ASC));
        indexes.createIndex(
                new Index("state.details.mail.value", Sort.Direction.ASC)
                        .collation(ContactQueries.ANY_CASE));
        return messaging.aggregates(messages);
    }
}
