package de.buendnis.events.campaign;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Messaging;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** Puts the campaigns into the hands of messaging. */
@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    @Bean
    Aggregates<Campaign, CampaignHappening> campaignAggregates(
            Messaging messaging, CampaignMessages messages, MongoOperations mongo) {
        // Also lets two commands at once have just one of them take a short address.
        mongo.indexOps(CampaignMessages.COLLECTION)
                .createIndex(new Index("state.slug", Sort.Direction.ASC).unique());
        return messaging.aggregates(messages);
    }
}
