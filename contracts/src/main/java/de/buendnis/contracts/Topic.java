package de.buendnis.contracts;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka topic as {@code topics.yaml} describes it.
 *
 * @param name {@code <service>.<aggregate>}
 * @param owner the one service that writes it
 * @param partitions fixed for ever: a key must stay in its partition
 * @param minimumLag how long every fact stays before compaction may drop it
 * @param maximumLag after which time a replaced record must be gone, if there is such a time
 */
public record Topic(
        String name,
        String owner,
        int partitions,
        Duration minimumLag,
        @Nullable Duration maximumLag) {

    /** Kafka's settings for the topic, by the broker's names. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("cleanup.policy", "compact");
        settings.put("message.timestamp.type", "LogAppendTime");
        settings.put("min.compaction.lag.ms", Long.toString(minimumLag.toMillis()));
        if (maximumLag != null) {
            settings.put("max.compaction.lag.ms", Long.toString(maximumLag.toMillis()));
        }
        return settings;
    }
}
