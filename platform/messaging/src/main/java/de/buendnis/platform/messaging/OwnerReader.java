package de.buendnis.platform.messaging;

import static java.util.stream.Collectors.groupingBy;

import com.mongodb.client.MongoCursor;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
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
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int GLANCES = 50;

    private enum Finding {
        FINE,
        STALE,
        /** The newest version is not acknowledged yet: it may come to lie before or behind this. */
        OPEN
    }

    private final Map<String, Outlet<?, ?>> outlets = new HashMap<>();

    OwnerReader(Collection<Outlet<?, ?>> outlets) {
        outlets.forEach(outlet -> this.outlets.put(outlet.topic(), outlet));
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        records.stream()
                .collect(groupingBy(ConsumerRecord::topic))
                .forEach(
                        (topic, ofTopic) ->
                                inspect(Objects.requireNonNull(outlets.get(topic)), ofTopic));
    }

    private static void inspect(Outlet<?, ?> outlet, List<ConsumerRecord<String, byte[]>> records) {
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
    private static void settle(
            Outlet<?, ?> outlet, Map<String, ConsumerRecord<String, byte[]>> open) {
        var seen = new HashMap<String, Finding>();
        try (MongoCursor<Document> documents =
                outlet.documents().versions(open.keySet()).iterator()) {
            while (documents.hasNext()) {
                Document document = documents.next();
                String id = document.getString(AggregateDocuments.ID);
                seen.put(id, finding(outlet, document, Objects.requireNonNull(open.get(id))));
            }
        }
        seen.forEach(
                (id, finding) -> {
                    if (finding == Finding.STALE) {
                        LOG.info("Mending {} {}: an older version lay behind", outlet.topic(), id);
                        outlet.restate(id);
                    }
                });
        // Without a document there is nothing to compare with: not one of ours.
        open.keySet().removeIf(id -> seen.get(id) != Finding.OPEN);
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
