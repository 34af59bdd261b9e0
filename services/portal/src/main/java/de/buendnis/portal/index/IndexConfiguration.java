package de.buendnis.portal.index;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.platform.telemetry.Traces;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the index and its follower together. */
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Bean
    TopicIndex topicIndex(
            @Value("${buendnis.data}") Path data, List<IndexedTopic<?>> topics, Traces traces) {
        return IndexFolder.open(data.resolve("directory"), topics, traces);
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
            KafkaProperties kafka,
            @Value("${buendnis.messaging.topic-prefix:}") String prefix) {
        Clock clock = Clock.systemUTC();
        KafkaSettings settings = KafkaSettings.of(kafka, prefix);
        return new TopicFollower(
                index,
                settings,
                topics,
                new RecordReader(index, codec, topics, settings::name, PATIENCE, clock),
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
}
