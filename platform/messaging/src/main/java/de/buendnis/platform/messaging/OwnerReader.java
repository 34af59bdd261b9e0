package de.buendnis.platform.messaging;

import com.mongodb.client.MongoCursor;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Reads the service's own topics and mends them: a late duplicate of an older version may lie
 * behind the newest one, and compaction would keep the wrong record.
 *
 * <p>Offsets are committed after this returns, so after a mend was acknowledged.
 */
final class OwnerReader implements BatchMessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerReader.class);

    private final Map<String, Outlet<?, ?>> outlets = new HashMap<>();
    private final Restatement restatement;

    OwnerReader(Collection<Outlet<?, ?>> outlets, Restatement restatement) {
        outlets.forEach(outlet -> this.outlets.put(outlet.topic(), outlet));
        this.restatement = restatement;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        records.stream()
                .collect(Collectors.groupingBy(ConsumerRecord::topic))
                .forEach((topic, ofTopic) -> inspect(outlet(topic), ofTopic));
    }

    private Outlet<?, ?> outlet(String topic) {
        return Objects.requireNonNull(outlets.get(topic), topic);
    }

    private void inspect(Outlet<?, ?> outlet, List<ConsumerRecord<String, byte[]>> records) {
        // Of each aggregate the last record: those before it are followed by it.
        var last = new LinkedHashMap<String, ConsumerRecord<String, byte[]>>();
        records.forEach(record -> last.put(record.key(), record));
        boolean undecided = false;
        try (MongoCursor<Document> documents =
                outlet.documents().versions(last.keySet()).iterator()) {
            while (documents.hasNext()) {
                Document document = documents.next();
                String id = document.getString(AggregateDocuments.ID);
                var record = Objects.requireNonNull(last.get(id), id);
                undecided |= !inspect(outlet, document, record);
            }
        }
        if (undecided) {
            throw new StillPending();
        }
    }

    /** False while it cannot be told where the newest version will lie. */
    private boolean inspect(
            Outlet<?, ?> outlet, Document document, ConsumerRecord<String, byte[]> record) {
        long newest = document.getLong(AggregateDocuments.VERSION);
        long version = Sender.version(record);
        if (version == newest) {
            return true;
        }
        if (version > newest) {
            LOG.error(
                    "ALERT {} holds {} of {}, the database only {}: was a backup restored without"
                            + " raising the versions?",
                    record.topic(),
                    version,
                    record.key(),
                    newest);
            return true;
        }
        if (outlet.history().isFollowed(record.key(), version, record.offset())) {
            return true;
        }
        boolean pending =
                document.getList(AggregateDocuments.OUTBOX, Document.class, List.of()).stream()
                        .anyMatch(entry -> entry.getLong(OutboxEntry.VERSION) == newest);
        if (pending) {
            return false;
        }
        LOG.info("Mending {} {}: {} lay behind {}", record.topic(), record.key(), version, newest);
        restatement.restate(outlet, record.key());
        return true;
    }

    /**
     * The newest version is not acknowledged yet; it may lie before or behind the record: look
     * again.
     */
    static final class StillPending extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StillPending() {
            super("The newest version is still pending", null, false, false);
        }
    }
}
