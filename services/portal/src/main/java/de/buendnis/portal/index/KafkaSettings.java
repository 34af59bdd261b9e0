package de.buendnis.portal.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * What the two Kafka clients of the index are told.
 *
 * @param prefix put before the names of topics, so that tests share a broker; empty otherwise
 */
record KafkaSettings(Map<String, Object> consumer, Map<String, Object> admin, String prefix) {

    /** An outage is noticed after this time, and a start waits no longer. */
    private static final int TIMEOUT_MILLIS = 5000;

    /** An end of an outage is noticed after this time; more would only keep pages out of date. */
    private static final long LONGEST_BACKOFF_MILLIS = 1000;

    KafkaSettings {
        consumer = Map.copyOf(consumer);
        admin = Map.copyOf(admin);
    }

    static KafkaSettings of(KafkaProperties kafka, String prefix) {
        Map<String, Object> consumer = new HashMap<>(kafka.buildConsumerProperties());
        consumer.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        consumer.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        // No group: every instance reads everything, and its offsets live in its own index.
        consumer.remove(ConsumerConfig.GROUP_ID_CONFIG);
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // An offset that is gone means another log, and that is for us to notice.
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        Map<String, Object> admin = new HashMap<>(kafka.buildAdminProperties());
        for (Map<String, Object> client : List.of(consumer, admin)) {
            client.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
            client.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
            client.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_BACKOFF_MILLIS);
        }
        return new KafkaSettings(consumer, admin, prefix);
    }

    /** The full name of a topic. */
    String name(String topic) {
        return prefix + topic;
    }
}
