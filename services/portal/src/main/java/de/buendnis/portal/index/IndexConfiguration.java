package de.buendnis.portal.index;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.portal.index.TopicFollower.KafkaSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the index and its follower together. */
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Bean
    TopicIndex topicIndex(@Value("${buendnis.data}") Path data, List<IndexedTopic<?>> topics) {
        return IndexFolder.open(data.resolve("directory"), topics);
    }

    @Bean
    MessageCodec messageCodec() {
        return new MessageCodec();
    }

    /** Named for the readiness group: {@code catchUp}. */
    @Bean
    CatchUp catchUp() {
        return new CatchUp();
    }

    @Bean
    TopicFollower topicFollower(
            TopicIndex index,
            List<IndexedTopic<?>> topics,
            MessageCodec codec,
            CatchUp catchUp,
            KafkaProperties kafka) {
        Clock clock = Clock.systemUTC();
        return new TopicFollower(
                index,
                settings(kafka),
                topics,
                new RecordReader(index, codec, topics, PATIENCE, clock),
                catchUp,
                clock);
    }

    @Bean
    MeterBinder indexFigures(TopicIndex index) {
        return registry ->
                Gauge.builder("buendnis.index.unreadable", index, TopicIndex::unreadable)
                        .description(
                                "Keys whose newest record could not be read: pages show an older state")
                        .register(registry);
    }

    static KafkaSettings settings(KafkaProperties kafka) {
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
            client.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000);
            client.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 5000);
            client.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 5000L);
        }
        return new KafkaSettings(consumer, admin);
    }
}
