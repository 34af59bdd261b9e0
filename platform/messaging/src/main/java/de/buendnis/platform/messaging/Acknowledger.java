package de.buendnis.platform.messaging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves published entries from the outbox to the history, many in one write. Nothing leaves an
 * outbox before the history holds it, and a batch is repeated until it succeeds: so entries leave
 * in order.
 */
final class Acknowledger implements Part {

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledger.class);

    /** Nobody waits for it, and each batch costs a flush of MongoDB's journal. */
    private static final Duration GATHERING = Duration.ofMillis(50);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
    private static final int LARGEST_BATCH = 500;
    private static final Duration GRACE = Duration.ofSeconds(5);

    private record Item(Outlet<?, ?> outlet, History.Published published) {}

    private final MessagingMetrics metrics;
    private final BlockingQueue<Item> items = new LinkedBlockingQueue<>();
    private @Nullable Thread thread;
    private volatile boolean running;

    Acknowledger(MessagingMetrics metrics) {
        this.metrics = metrics;
    }

    void add(Outlet<?, ?> outlet, History.Published published) {
        items.add(new Item(outlet, published));
    }

    private void run() {
        while (running || !items.isEmpty()) {
            List<Item> batch = gather();
            while (!batch.isEmpty() && !isWritten(batch)) {
                if (!running) {
                    return; // The outboxes still hold these: the next start publishes them again.
                }
                LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
            }
        }
    }

    private List<Item> gather() {
        var batch = new ArrayList<Item>();
        try {
            Item first = items.poll(100, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                if (running) {
                    LockSupport.parkNanos(GATHERING.toNanos());
                }
                items.drainTo(batch, LARGEST_BATCH);
            }
        } catch (InterruptedException hurried) {
            running = false;
        }
        return batch;
    }

    private boolean isWritten(List<Item> batch) {
        try {
            batch.stream()
                    .collect(groupingBy(Item::outlet, mapping(Item::published, toList())))
                    .forEach(this::write);
            return true;
        } catch (RuntimeException broken) {
            LOG.warn("Could not write {} acknowledgements, trying again", batch.size(), broken);
            return false;
        }
    }

    private void write(Outlet<?, ?> outlet, List<History.Published> published) {
        outlet.history().add(published);
        outlet.documents()
                .remove(
                        published.stream()
                                .collect(
                                        groupingBy(
                                                History.Published::id,
                                                mapping(one -> one.entry().version(), toList()))));
        published.forEach(one -> metrics.acknowledged(outlet.topic(), one.entry().at()));
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("acknowledger").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        Part.join(thread, GRACE);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** One below the publisher's: it starts earlier and stops later. */
    @Override
    public int getPhase() {
        return PHASE - 1;
    }
}
