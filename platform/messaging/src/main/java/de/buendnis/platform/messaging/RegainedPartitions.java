package de.buendnis.platform.messaging;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Reads the last record once more of each partition that was lost and came back.
 *
 * <p>An instance that was out of reach for long could not commit what it had just done, and Spring
 * commits it when the partition is back: an older offset than the one that another instance has
 * committed in the meantime. Nothing is lost by that, but where no further record comes, the group
 * would seem to lag for ever. The record that is read again brings the right offset with it.
 */
final class RegainedPartitions implements ConsumerAwareRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(RegainedPartitions.class);

    private final Set<TopicPartition> lost = new HashSet<>();

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        lost.addAll(partitions);
    }

    @Override
    public void onPartitionsAssigned(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.stream().filter(lost::remove).forEach(back -> stepBack(consumer, back));
    }

    private static void stepBack(Consumer<?, ?> consumer, TopicPartition partition) {
        try {
            long next = consumer.position(partition);
            if (next > 0) {
                consumer.seek(partition, next - 1);
            }
        } catch (KafkaException unreachable) {
            // It only makes the figures right: reading must not depend on it.
            LOG.debug("Not stepping back in {}", partition, unreachable);
        }
    }
}
