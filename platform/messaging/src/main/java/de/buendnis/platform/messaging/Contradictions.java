package de.buendnis.platform.messaging;

import static java.util.stream.Collectors.toSet;

import de.buendnis.contracts.UnknownSchema;
import de.buendnis.contracts.UnreadableMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a topic tells and its owner's database, which was put back, does not. */
final class Contradictions {

    private static final Logger LOG = LoggerFactory.getLogger(Contradictions.class);

    private final Outlet<?, ?> outlet;
    private final Map<String, GenericRecord> missing = new HashMap<>();
    private final Set<String> erased = new HashSet<>();
    private final Instant backup;
    private final Map<String, Map<String, String>> lost = new TreeMap<>();

    /**
     * @param backup when it was made
     */
    Contradictions(Outlet<?, ?> outlet, Instant backup) {
        this.outlet = outlet;
        this.backup = backup;
    }

    void look(List<ConsumerRecord<String, byte[]>> records) {
        Set<String> keys = records.stream().map(ConsumerRecord::key).collect(toSet());
        Set<String> known =
                StreamSupport.stream(outlet.documents().versions(keys).spliterator(), false)
                        .map(document -> document.getString(AggregateDocuments.ID))
                        .collect(toSet());
        records.forEach(record -> look(record, known.contains(record.key())));
    }

    /** In the end, the last record of each key counts. */
    private void look(ConsumerRecord<String, byte[]> record, boolean known) {
        GenericRecord message;
        try {
            message = outlet.codec().read(record.value());
        } catch (UnreadableMessage | UnknownSchema poison) {
            LOG.warn("Passing over {}@{}", record.topic(), record.offset(), poison);
            return;
        }
        lookForLostFact(record.key(), message);
        boolean gone = message.get("state") == null;
        if (known && gone) {
            erased.add(record.key());
        } else if (known) {
            erased.remove(record.key());
        } else if (gone) {
            missing.remove(record.key());
        } else {
            missing.put(record.key(), message);
        }
    }

    private void lookForLostFact(String id, GenericRecord message) {
        var envelope = (GenericRecord) Objects.requireNonNull(message.get("envelope"));
        var at = Instant.ofEpochMilli((Long) Objects.requireNonNull(envelope.get("occurredAt")));
        String event = String.valueOf(envelope.get("eventId"));
        if (message.get("change") instanceof GenericRecord change
                && !at.isBefore(backup)
                && !outlet.remembers(id, event)) {
            lost.computeIfAbsent(id, first -> new LinkedHashMap<>())
                    .put(event, String.valueOf(change.get("kind")));
        }
    }

    /** Kinds of facts since the backup by the ids of their events, by the ids of aggregates. */
    Map<String, Map<String, String>> lost() {
        return lost;
    }

    /** Tells what must be kept in mind of aggregates that the database does not know. */
    <M extends SpecificRecord> void tell(Remembrance<M> remembrance) {
        missing.values()
                .forEach(
                        message ->
                                remembrance.remember(
                                        outlet.codec()
                                                .decode(
                                                        outlet.codec().write(message),
                                                        remembrance.messageType())));
    }

    /** Aggregates that the database holds and the topic tells the erasure of. */
    Set<String> erased() {
        return erased;
    }

    /**
     * Tells everybody that aggregates which the database does not know are gone. Their ids may come
     * back above {@code version}.
     */
    List<String> withdraw(long version, Instant now) {
        List<Future<RecordMetadata>> underWay = new ArrayList<>();
        missing.forEach(
                (id, message) -> {
                    byte[] withdrawal = outlet.codec().write(withdrawal(id, message, version, now));
                    underWay.add(outlet.sender().send(outlet.topic(), id, version, withdrawal));
                });
        underWay.forEach(Sender::await);
        return missing.keySet().stream().sorted().toList();
    }

    /** In the schema of what is withdrawn: so it is one that everybody can read. */
    private static GenericRecord withdrawal(
            String id, GenericRecord message, long version, Instant now) {
        var envelope = (GenericRecord) Objects.requireNonNull(message.get("envelope"));
        Schema actors = envelope.getSchema().getField("actor").schema();
        envelope.put("eventId", id + ":" + version + ":withdrawn");
        envelope.put("version", version);
        envelope.put("occurredAt", now.toEpochMilli());
        envelope.put("actor", new GenericData.EnumSymbol(actors, "SYSTEM"));
        envelope.put("trace", null);
        message.put("change", null);
        message.put("state", null);
        return message;
    }
}
