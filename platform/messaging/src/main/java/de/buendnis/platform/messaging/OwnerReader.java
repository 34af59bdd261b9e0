package de.buendnis.platform.messaging;

import com.mongodb.client.MongoCursor;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
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
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final int GLANCES = 250;

    private enum Finding {
        FINE,
        STALE,
        /** The newest version is not acknowledged yet: it may come to lie before or behind this. */
        OPEN
    }

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
                .forEach(
                        (topic, ofTopic) ->
                                inspect(Objects.requireNonNull(outlets.get(topic)), ofTopic));
    }

    private void inspect(Outlet<?, ?> outlet, List<ConsumerRecord<String, byte[]>> records) {
        // Of each aggregate the last record: those before it are followed by it.
        var open = new LinkedHashMap<String, ConsumerRecord<String, byte[]>>();
        records.forEach(record -> open.put(record.key(), record));
        settle(outlet, open);
        for (int glance = 0; !open.isEmpty(); glance++) {
            if (glance == GLANCES || Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException(
                        "Still pending: the newest of " + open.keySet() + " in " + outlet.topic());
            }
            LockSupport.parkNanos(GLANCE.toNanos());
            settle(outlet, open);
        }
    }

    /** Mends what needs it, and leaves those that cannot be told yet. */
    private void settle(Outlet<?, ?> outlet, Map<String, ConsumerRecord<String, byte[]>> open) {
        // Without a document there is nothing to compare with: not one of ours.
        var unseen = new HashMap<>(open);
        try (MongoCursor<Document> documents =
                outlet.documents().versions(unseen.keySet()).iterator()) {
            while (documents.hasNext()) {
                Document document = documents.next();
                String id = document.getString(AggregateDocuments.ID);
                var record = Objects.requireNonNull(unseen.remove(id), id);
                switch (finding(outlet, document, record)) {
                    case FINE -> open.remove(id);
                    case OPEN -> LOG.trace("{} {} is still pending", outlet.topic(), id);
                    case STALE -> {
                        LOG.info(
                                "Mending {}: an older {} lay behind the newest",
                                outlet.topic(),
                                id);
                        restatement.restate(outlet, id);
                        open.remove(id);
                    }
                }
            }
        }
        unseen.keySet().forEach(open::remove);
    }

    private static Finding finding(
            Outlet<?, ?> outlet, Document document, ConsumerRecord<String, byte[]> record) {
        long newest = document.getLong(AggregateDocuments.VERSION);
        long version = Sender.version(record);
        if (version > newest) {
            LOG.error(
                    "ALERT {} holds version {} of {}, the database only {}: was a backup restored"
                            + " without raising the versions?",
                    record.topic(),
                    version,
                    record.key(),
                    newest);
        }
        if (version >= newest
                || outlet.history().isFollowed(record.key(), version, record.offset())) {
            return Finding.FINE;
        }
        boolean pending =
                AggregateDocuments.outbox(document).stream()
                        .anyMatch(entry -> OutboxEntry.version(entry) == newest);
        return pending ? Finding.OPEN : Finding.STALE;
    }
}
