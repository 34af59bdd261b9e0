package de.buendnis.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RegainedPartitionsTest {

    private static final TopicPartition FIRST = new TopicPartition("garden.plot", 0);
    private static final TopicPartition SECOND = new TopicPartition("garden.plot", 1);

    private final RegainedPartitions listener = new RegainedPartitions();

    @Test
    void onlyWhatWasLostIsReadOnceMoreFromItsLastRecord() {
        try (var consumer =
                new MockConsumer<String, byte[]>(
                        AutoOffsetResetStrategy.StrategyType.EARLIEST.toString())) {
            consumer.assign(List.of(FIRST, SECOND));
            consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
            consumer.seek(FIRST, 62);
            consumer.seek(SECOND, 7);

            listener.onPartitionsLost(consumer, List.of(FIRST));
            listener.onPartitionsAssigned(consumer, List.of(FIRST, SECOND));

            assertThat(consumer.position(FIRST)).isEqualTo(61);
            assertThat(consumer.position(SECOND)).isEqualTo(7);

            listener.onPartitionsAssigned(consumer, List.of(FIRST));

            assertThat(consumer.position(FIRST)).isEqualTo(61);
        }
    }

    @Test
    void anEmptyPartitionHasNoLastRecord() {
        try (var consumer =
                new MockConsumer<String, byte[]>(
                        AutoOffsetResetStrategy.StrategyType.EARLIEST.toString())) {
            consumer.assign(List.of(FIRST));
            consumer.updateBeginningOffsets(Map.of(FIRST, 0L));

            listener.onPartitionsLost(consumer, List.of(FIRST));
            listener.onPartitionsAssigned(consumer, List.of(FIRST));

            assertThat(consumer.position(FIRST)).isZero();
        }
    }
}
