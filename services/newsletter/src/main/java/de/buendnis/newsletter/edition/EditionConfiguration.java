package de.buendnis.newsletter.edition;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Messaging;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** Puts the editions into the hands of messaging. */
@Configuration(proxyBeanMethods = false)
class EditionConfiguration {

    @Bean
    Aggregates<Edition, EditionHappening> editionAggregates(
            Messaging messaging, EditionMessages messages, MongoOperations mongo) {
        var indexes = mongo.indexOps(EditionMessages.COLLECTION);
        // Also lets two commands at once have just one of them take a short address.
        indexes.createIndex(new Index("state.slug", Sort.Direction.ASC).unique());
        indexes.createIndex(
                new Index()
                        .on("state.stage", Sort.Direction.ASC)
                        .on("state.since", Sort.Direction.DESC));
        indexes.createIndex(new Index("state.pieces.itemId", Sort.Direction.ASC));
        return messaging.aggregates(messages);
    }
}
