package de.buendnis.platform.messaging;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.platform.messaging.garden.PlotMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All records of a topic, as they lie there now. */
record TopicLog(List<ConsumerRecord<String, byte[]>> records) {

    private static final MessageCodec CODEC = new MessageCodec();

    static TopicLog read(String kafka, String topic) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return new TopicLog(records);
    }

    Map<String, List<ConsumerRecord<String, byte[]>>> byKey() {
        return records.stream()
                .collect(
                        Collectors.groupingBy(
                                ConsumerRecord::key, LinkedHashMap::new, Collectors.toList()));
    }

    /** The versions of one aggregate in the order of the log. */
    List<Long> versions(String key) {
        return records.stream()
                .filter(record -> record.key().equals(key))
                .map(Sender::version)
                .toList();
    }

    /** What a reader has left who ignores what it has seen already. */
    List<Long> firstDeliveries(String key) {
        return versions(key).stream().distinct().toList();
    }

    static PlotMessage message(ConsumerRecord<String, byte[]> record) {
        return CODEC.decode(record.value(), PlotMessage.class);
    }
}
