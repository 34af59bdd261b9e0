package de.buendnis.platform.messaging;

import de.buendnis.contracts.MessageCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;

/**
 * Runs all that reads topics: the owner's reader, each view, each reaction, with a thread and a
 * group of its own, because one that waits must not hold up the others.
 */
final class Consumers implements SmartLifecycle {

    private static final String OWNER = "owner";

    private final Containers containers;
    private final MessagingSettings settings;
    private final MessageCodec codec;
    private final MongoOperations mongo;
    private final ParkedRecords parked;
    private final Replay replay;
    private final Starts starts;
    private final MessagingMetrics metrics;
    private final List<Runnable> starters = new ArrayList<>();
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> running =
            new ArrayList<>();

    Consumers(
            Containers containers,
            MessagingSettings settings,
            MessageCodec codec,
            MongoOperations mongo,
            ParkedRecords parked,
            Replay replay,
            Starts starts,
            MessagingMetrics metrics) {
        this.containers = containers;
        this.settings = settings;
        this.codec = codec;
        this.mongo = mongo;
        this.parked = parked;
        this.replay = replay;
        this.starts = starts;
        this.metrics = metrics;
    }

    /** Takes effect at the start, when all features have named their aggregates. */
    void own(Messaging messaging, Restatement restatement) {
        starters.add(
                () -> {
                    var outlets = messaging.outlets();
                    if (!outlets.isEmpty()) {
                        String[] topics =
                                outlets.stream().map(Outlet::topic).toArray(String[]::new);
                        run(
                                OWNER,
                                new OwnerReader(outlets, restatement),
                                Patience.endless(),
                                topics);
                    }
                });
    }

    void read(ObjectProvider<View<?>> views, ObjectProvider<Reaction<?>> reactions) {
        starters.add(() -> views.orderedStream().forEach(this::start));
        starters.add(() -> reactions.orderedStream().forEach(this::start));
    }

    private <M extends SpecificRecord> void start(View<M> view) {
        String name = view.collection();
        var reader = new ViewReader<>(view, codec, mongo);
        replay.register(name, reader);
        run(name, reader, parking(name), settings.topic(view.topic()));
    }

    private <M extends SpecificRecord> void start(Reaction<M> reaction) {
        String name = reaction.name();
        var reader = new ReactionReader<>(reaction, starts.since(name), codec, parked);
        replay.register(name, reader);
        run(name, reader, parking(name), settings.topic(reaction.topic()));
    }

    private DefaultErrorHandler parking(String consumer) {
        return Patience.handler(
                (record, failure) ->
                        parked.park(consumer, ParkedRecord.bytes(record), Patience.cause(failure)),
                settings.schemaPatience());
    }

    private void run(String name, Object listener, CommonErrorHandler errors, String... topics) {
        var container = containers.container(name, listener, errors, topics);
        metrics.consumer(name, container, Reached.by(container));
        container.start();
        running.add(container);
    }

    @Override
    public void start() {
        starters.forEach(Runnable::run);
    }

    /** All at once: each may have to finish a record. */
    @Override
    public void stop() {
        List<Thread> stopping =
                running.stream()
                        .map(container -> Thread.ofVirtual().start(container::stop))
                        .toList();
        stopping.forEach(thread -> Part.join(thread, Duration.ofSeconds(15)));
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }
}
