package de.buendnis.platform.messaging;

import de.buendnis.platform.mail.MailQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings entries from outboxes to Kafka, and their mails to the mail queue, on one thread. Whatever
 * it drops, because Kafka is down or the process stops, is still in the outbox and found by the
 * {@link OutboxSweep}.
 */
final class Publisher implements Part {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final int MOST_OFFERED = 10_000;
    private static final int MOST_LANES = 10_000;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private record Key(String topic, String id) {}

    private final Sender sender;
    private final MailQueue mails;
    private final Acknowledger acknowledger;
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final AtomicInteger offered = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Map<Key, Lane> lanes = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable Thread thread;
    private volatile boolean running;
    private Instant resumeAt = Instant.MIN;

    Publisher(Sender sender, MailQueue mails, Acknowledger acknowledger) {
        this.sender = sender;
        this.mails = mails;
        this.acknowledger = acknowledger;
    }

    /**
     * Takes over what is pending of an aggregate, in order and from the oldest on.
     *
     * @return false if too much waits already; nothing is lost then
     */
    boolean offer(Outlet<?, ?> outlet, String id, List<OutboxEntry> pending) {
        if (!running || offered.get() >= MOST_OFFERED) {
            return false;
        }
        offered.incrementAndGet();
        return work.add(
                () -> {
                    offered.decrementAndGet();
                    Lane lane =
                            lanes.computeIfAbsent(new Key(outlet.topic(), id), key -> new Lane());
                    lane.take(pending);
                    sendNext(outlet, id, lane);
                    forgetOldLanes();
                });
    }

    private void sendNext(Outlet<?, ?> outlet, String id, Lane lane) {
        OutboxEntry entry = lane.next();
        if (entry == null) {
            return;
        }
        try {
            enqueueMails(outlet, id, entry);
            if (Instant.now().isBefore(resumeAt)) {
                // Or each aggregate in turn would wait for a broker that is away.
                lane.failed();
                return;
            }
            sender.send(
                    outlet.topic(),
                    id,
                    entry.version(),
                    entry.message().getData(),
                    (metadata, failure) ->
                            work.add(
                                    () ->
                                            settle(
                                                    outlet,
                                                    id,
                                                    lane,
                                                    entry,
                                                    failure == null ? metadata.offset() : -1,
                                                    failure)));
            underWay.incrementAndGet();
        } catch (RuntimeException failure) {
            fail(outlet, id, lane, failure);
        }
    }

    /**
     * Before the message, so that mails leave while Kafka is down. A repetition changes nothing.
     */
    private void enqueueMails(Outlet<?, ?> outlet, String id, OutboxEntry entry) {
        int number = 0;
        for (var mail : entry.mails()) {
            number++;
            mails.enqueue(
                    "%s:%s:%d:%d"
                            .formatted(outlet.type().collection(), id, entry.version(), number),
                    mail);
        }
    }

    private void settle(
            Outlet<?, ?> outlet,
            String id,
            Lane lane,
            OutboxEntry entry,
            long offset,
            @Nullable Exception failure) {
        underWay.decrementAndGet();
        if (failure != null) {
            fail(outlet, id, lane, failure);
            return;
        }
        acknowledger.add(outlet, new History.Published(id, entry, offset));
        lane.arrived(entry);
        sendNext(outlet, id, lane);
    }

    private void fail(Outlet<?, ?> outlet, String id, Lane lane, Exception failure) {
        lane.failed();
        if (running && Instant.now().isAfter(resumeAt)) {
            LOG.warn("Could not publish {} {}, trying again", outlet.topic(), id, failure);
        }
        resumeAt = Instant.now().plus(PAUSE_AFTER_FAILURE);
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

    private void run() {
        Instant end = Instant.MAX;
        while (running || (isBusy() && Instant.now().isBefore(end))) {
            if (!running && end.equals(Instant.MAX)) {
                end = Instant.now().plus(GRACE);
            }
            try {
                Runnable next = work.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                }
            } catch (InterruptedException hurried) {
                return;
            } catch (RuntimeException broken) {
                LOG.error("The publisher met what it does not know", broken);
            }
        }
    }

    private boolean isBusy() {
        return !work.isEmpty() || underWay.get() > 0;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("publisher").daemon().start(this::run);
    }

    /** Sends what was handed over, for some seconds at most. */
    @Override
    public void stop() {
        running = false;
        Part.join(thread, GRACE.multipliedBy(2));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
