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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves published entries from the outbox to the history, many in one write, on a thread of its
 * own. Nothing leaves an outbox before the history holds it, and a batch is repeated until it
 * succeeds: so entries leave in order.
 */
final class Acknowledger implements Part {

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledger.class);

    /** Nobody waits for it, and each batch costs two flushes of MongoDB's journal. */
    private static final Duration GATHERING = Duration.ofMillis(50);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
    private static final int LARGEST_BATCH = 500;
    private static final Duration GRACE = Duration.ofSeconds(5);

    private record Item(Outlet<?, ?> outlet, History.Published published) {}

    private final MessagingMetrics metrics;
    private final BlockingQueue<Item> items = new LinkedBlockingQueue<>();
    private final Worker worker = new Worker("acknowledger");

    Acknowledger(MessagingMetrics metrics) {
        this.metrics = metrics;
    }

    void add(Outlet<?, ?> outlet, History.Published published) {
        items.add(new Item(outlet, published));
    }

    private void work() throws InterruptedException {
        Item first = items.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
            worker.pause(GATHERING);
            var batch = new ArrayList<>(List.of(first));
            items.drainTo(batch, LARGEST_BATCH);
            while (!isWritten(batch) && worker.isRunning()) {
                worker.pause(PAUSE_AFTER_FAILURE);
            }
        }
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
        worker.start(this::work, () -> !items.isEmpty());
    }

    @Override
    public void stop() {
        worker.stop(GRACE);
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }

    /** One below the publisher's: it starts earlier and stops later. */
    @Override
    public int getPhase() {
        return PHASE - 1;
    }
}
