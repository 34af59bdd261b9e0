package de.buendnis.platform.messaging;

import com.mongodb.client.MongoCursor;
import de.buendnis.platform.mail.Mail;
import de.buendnis.platform.mail.MailQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Brings entries from outboxes to Kafka, and their mails to the mail queue, on one thread. Whatever
 * it drops, because Kafka is down or the process stops, is still in the outbox and found by {@link
 * Messaging#sweep}.
 */
final class Publisher implements Part {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    /** Of entries in lanes, of a heap of perhaps 128 MB. */
    private static final long MOST_BYTES = 16 << 20;

    private static final int MOST_WORK = 1_000;
    private static final int MOST_LANES = 10_000;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private record Key(String topic, String id) {}

    private final MailQueue mails;
    private final Acknowledger acknowledger;
    private final MessagingMetrics metrics;
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Map<Key, Lane> lanes = new LinkedHashMap<>(16, 0.75f, true);
    private final Worker worker = new Worker("publisher");

    /** By topic: one that is missing must not hold up the others. */
    private final Map<String, Instant> resumeAt = new HashMap<>();

    Publisher(MailQueue mails, Acknowledger acknowledger, MessagingMetrics metrics) {
        this.mails = mails;
        this.acknowledger = acknowledger;
        this.metrics = metrics;
    }

    /**
     * Takes over what is pending of an aggregate, in order.
     *
     * @param after the version after which {@code pending} is everything
     * @return false if too much waits already; nothing is lost then
     */
    boolean offer(Outlet<?, ?> outlet, String id, long after, List<OutboxEntry> pending) {
        if (!isRunning() || bytes.get() > MOST_BYTES || work.size() > MOST_WORK) {
            return false;
        }
        return work.add(
                () -> {
                    var key = new Key(outlet.topic(), id);
                    Lane lane = lanes.computeIfAbsent(key, none -> new Lane(outlet, id, after));
                    take(lane, lane.newer(after, pending));
                    forgetOldLanes();
                });
    }

    /** Two instances may both do it: what arrives twice harms nobody. */
    void sweep(Outlet<?, ?> outlet, Instant until) {
        try (MongoCursor<Document> left = outlet.documents().pendingSince(until).iterator()) {
            boolean taken = true;
            while (taken && left.hasNext()) {
                Document document = left.next();
                String id = document.getString(AggregateDocuments.ID);
                taken = offer(outlet, id, 0, AggregateDocuments.pending(document));
            }
        }
    }

    private void take(Lane lane, List<OutboxEntry> newer) {
        try {
            // At once, and not when Kafka has taken all that comes before.
            newer.forEach(entry -> enqueueMails(mails, lane.outlet, lane.id, entry));
            lane.take(newer);
            bytes.addAndGet(OutboxEntry.bytes(newer));
            sendNext(lane);
        } catch (RuntimeException failure) {
            fail(lane, failure);
        }
    }

    /** A mail is named after its entry, so a repetition changes nothing. */
    static void enqueueMails(MailQueue mails, Outlet<?, ?> outlet, String id, OutboxEntry entry) {
        int number = 0;
        for (Mail mail : entry.mails()) {
            number++;
            String collection = outlet.type().collection();
            mails.enqueue(
                    "%s:%s:%d:%d".formatted(collection, id, entry.version(), number),
                    mail,
                    entry.trace());
        }
    }

    private void sendNext(Lane lane) {
        if (isPaused(lane)) {
            // Or each aggregate in turn would wait for a broker that is away.
            if (lane.next() != null) {
                bytes.addAndGet(-lane.interrupt());
            }
            return;
        }
        OutboxEntry entry = lane.next();
        if (entry != null) {
            lane.outlet
                    .sender()
                    .send(
                            lane.outlet.topic(),
                            lane.id,
                            entry.version(),
                            entry.message().getData(),
                            (metadata, failure) ->
                                    work.add(() -> settle(lane, entry, metadata, failure)));
            underWay.incrementAndGet();
        }
    }

    private void settle(
            Lane lane,
            OutboxEntry entry,
            @Nullable RecordMetadata metadata,
            @Nullable Exception failure) {
        underWay.decrementAndGet();
        try {
            if (failure != null || metadata == null) {
                throw new KafkaException("Kafka did not take " + lane, failure);
            }
            acknowledger.add(lane.outlet, new History.Published(lane.id, entry, metadata.offset()));
            lane.arrived(entry);
            bytes.addAndGet(-entry.bytes());
            sendNext(lane);
        } catch (RuntimeException broken) {
            fail(lane, broken);
        }
    }

    private void fail(Lane lane, RuntimeException failure) {
        bytes.addAndGet(-lane.interrupt());
        metrics.failed(lane.outlet.topic());
        if (isRunning() && !isPaused(lane)) {
            LOG.warn(
                    "Could not publish {}, trying again: {}",
                    lane,
                    NestedExceptionUtils.getMostSpecificCause(failure).toString());
        }
        resumeAt.put(lane.outlet.topic(), Instant.now().plus(PAUSE_AFTER_FAILURE));
    }

    private boolean isPaused(Lane lane) {
        return Instant.now().isBefore(resumeAt.getOrDefault(lane.outlet.topic(), Instant.MIN));
    }

    /** A forgotten lane costs a duplicate at most. */
    private void forgetOldLanes() {
        if (lanes.size() > MOST_LANES) {
            Iterator<Lane> oldestFirst = lanes.values().iterator();
            while (lanes.size() > MOST_LANES / 2 && oldestFirst.hasNext()) {
                if (oldestFirst.next().isIdle()) {
                    oldestFirst.remove();
                }
            }
        }
    }

    private void work() throws InterruptedException {
        Runnable next = work.poll(100, TimeUnit.MILLISECONDS);
        if (next != null) {
            next.run();
        }
    }

    @Override
    public void start() {
        worker.start(this::work, () -> !work.isEmpty() || underWay.get() > 0);
    }

    /** Sends what was handed over, for some seconds at most. */
    @Override
    public void stop() {
        worker.stop(GRACE);
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }
}
