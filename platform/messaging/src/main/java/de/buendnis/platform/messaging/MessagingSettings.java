package de.buendnis.platform.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code buendnis.messaging}.
 *
 * @param topicPrefix put before topics and groups, so that tests share a broker
 * @param sweepEvery how often outboxes are searched for what a crash left
 * @param sweepAfter how long an entry is left to its writer
 * @param deliveryTimeout how long the producer tries before a sweep has to
 * @param schemaPatience how long a consumer waits for an unknown schema before it parks the record
 */
@ConfigurationProperties("buendnis.messaging")
record MessagingSettings(
        @DefaultValue("") String topicPrefix,
        @DefaultValue("1s") Duration sweepEvery,
        @DefaultValue("3s") Duration sweepAfter,
        @DefaultValue("30s") Duration deliveryTimeout,
        @DefaultValue("5m") Duration schemaPatience) {

    String topic(String name) {
        return topicPrefix + name;
    }
}
