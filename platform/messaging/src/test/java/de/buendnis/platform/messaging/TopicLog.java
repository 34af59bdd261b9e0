package de.buendnis.platform.messaging;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.platform.messaging.garden.PlotMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All records of a topic, as they lie there now. */
record TopicLog(List<ConsumerRecord<String, byte[]>> records) {

    private static final MessageCodec CODEC = new MessageCodec();

    static TopicLog read(String kafka, String topic) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        new TopicScan(Map.of("bootstrap.servers", kafka)).read(topic, records::addAll);
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
