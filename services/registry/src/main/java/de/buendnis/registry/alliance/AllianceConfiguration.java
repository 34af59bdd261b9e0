package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Messaging;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** Puts the alliances into the hands of messaging. */
@Configuration(proxyBeanMethods = false)
class AllianceConfiguration {

    @Bean
    Aggregates<Alliance, AllianceHappening> alliances(
            Messaging messaging, AllianceMessages messages, MongoOperations mongo) {
        // Also lets two commands at once have just one of them take a short address.
        mongo.indexOps(AllianceMessages.COLLECTION)
                .createIndex(
                        new Index("state.description.slug.value", Sort.Direction.ASC).unique());
        return messaging.aggregates(messages);
    }
}
