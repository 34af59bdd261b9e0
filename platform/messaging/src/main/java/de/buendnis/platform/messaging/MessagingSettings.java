package de.buendnis.platform.messaging;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
 * @param restored when the backup was begun that the database was put back to, if it was; may stay
 *     set, because it is dealt with once
 */
@ConfigurationProperties("buendnis.messaging")
record MessagingSettings(
        @DefaultValue("") String topicPrefix,
        @DefaultValue("1s") Duration sweepEvery,
        @DefaultValue("3s") Duration sweepAfter,
        @DefaultValue("30s") Duration deliveryTimeout,
        @DefaultValue("5m") Duration schemaPatience,
        @Nullable Instant restored) {

    String topic(String name) {
        return topicPrefix + name;
    }

    /** The consumer group of a service's view or reaction. */
    String group(String service, String consumer) {
        return topic(service + "." + consumer);
    }
}
