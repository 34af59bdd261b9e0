package de.buendnis.consultation.request;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Messaging;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** Puts the requests into the hands of messaging. */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

    @Bean
    Aggregates<Request, RequestHappening> requestAggregates(
            Messaging messaging, RequestMessages messages, MongoOperations mongo) {
        var indexes = mongo.indexOps(RequestMessages.COLLECTION);
        indexes.createIndex(new Index("state.number", Sort.Direction.ASC).unique());
        indexes.createIndex(new Index("state.requester.token", Sort.Direction.ASC));
        indexes.createIndex(new Index("state.matter.allianceId", Sort.Direction.ASC));
        indexes.createIndex(
                new Index("state.stage", Sort.Direction.ASC)
                        .on("state.handling.dueAt", Sort.Direction.ASC));
        return messaging.aggregates(messages);
    }
}
