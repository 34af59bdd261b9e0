package de.buendnis.events.participation;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Messaging;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** Puts the participations into the hands of messaging. */
@Configuration(proxyBeanMethods = false)
class ParticipationConfiguration {

    @Bean
    Aggregates<Participation, ParticipationHappening> participationAggregates(
            Messaging messaging, ParticipationMessages messages, MongoOperations mongo) {
        var indexes = mongo.indexOps(ParticipationMessages.COLLECTION);
        indexes.createIndex(
                new Index("state.campaignId", Sort.Direction.ASC)
                        .on("state.stage", Sort.Direction.ASC));
        indexes.createIndex(new Index("state.allianceId", Sort.Direction.ASC));
        return messaging.aggregates(messages);
    }
}
