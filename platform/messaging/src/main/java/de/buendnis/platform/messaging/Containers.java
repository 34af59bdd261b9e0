package de.buendnis.platform.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/**
 * Makes Spring Kafka's listener containers with the settings of the house: one thread, raw bytes.
 */
final class Containers {

    private final String service;
    private final MessagingSettings settings;
    private final DefaultKafkaConsumerFactory<String, byte[]> consumers;

    Containers(String service, MessagingSettings settings, Map<String, Object> kafka) {
        this.service = service;
        this.settings = settings;
        this.consumers =
                new DefaultKafkaConsumerFactory<>(
                        configuration(kafka),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
    }

    private static Map<String, Object> configuration(Map<String, Object> kafka) {
        var all = new HashMap<>(kafka);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // A killed instance's partitions are another's after ten seconds, not after 45.
        all.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        all.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class));
        all.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        // Enough for the greatest message, and little beside the heap of a small service.
        all.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 << 20);
        all.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1 << 20);
        return all;
    }

    /**
     * A container that does not run yet.
     *
     * @param topics with their prefix
     */
    ConcurrentMessageListenerContainer<String, byte[]> container(
            String name, Object listener, CommonErrorHandler errors, String... topics) {
        var properties = new ContainerProperties(topics);
        properties.setGroupId(settings.topic(service + "." + name));
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMessageListener(listener);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(name);
        container.setCommonErrorHandler(errors);
        return container;
    }
}
