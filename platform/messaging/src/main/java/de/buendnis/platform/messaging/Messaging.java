package de.buendnis.platform.messaging;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.platform.mongo.TypeAliases;
import de.buendnis.platform.telemetry.Traces;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/** The entry point: a bean in every service that has a database. */
public final class Messaging {

    private static final Logger LOG = LoggerFactory.getLogger(Messaging.class);

    /** More than any aggregate changes between two backups. */
    private static final long RESTORED = 1_000_000;

    private final MongoOperations mongo;
    private final TypeAliases aliases;
    private final MessageCodec codec;
    private final Sender sender;
    private final Publisher publisher;
    private final MessagingSettings settings;
    private final Traces traces;
    private final Clock clock;
    private final Map<String, Outlet<?, ?>> outlets = new ConcurrentHashMap<>();

    Messaging(
            MongoOperations mongo,
            TypeAliases aliases,
            MessageCodec codec,
            Sender sender,
            Publisher publisher,
            MessagingSettings settings,
            Traces traces,
            Clock clock) {
        this.mongo = mongo;
        this.aliases = aliases;
        this.codec = codec;
        this.sender = sender;
        this.publisher = publisher;
        this.settings = settings;
        this.traces = traces;
        this.clock = clock;
    }

    /** The aggregates of this type. Call it once per type, while the beans are made. */
    public <S, H> Aggregates<S, H> aggregates(AggregateType<S, H> type) {
        aliases.register(type.stateType());
        aliases.register(type.happeningType());
        var documents = new AggregateDocuments(mongo.getCollection(type.collection()));
        var history = new History(mongo.getCollection(type.collection() + ".history"));
        documents.prepareIndexes();
        history.prepareIndexes();
        var outlet =
                new Outlet<>(
                        type,
                        settings.topic(type.topic()),
                        documents,
                        history,
                        mongo.getConverter(),
                        codec,
                        sender,
                        traces);
        if (outlets.putIfAbsent(type.collection(), outlet) != null) {
            throw new IllegalStateException("Two types of aggregates in " + type.collection());
        }
        return new Aggregates<>(outlet, mongo, publisher, clock);
    }

    /**
     * Publishes the present state of every aggregate of a collection again: for a new topic, for a
     * consumer that starts anew, after a loss in Kafka. Returns how many there were.
     */
    public long republish(String collection) {
        long count = outlet(collection).restateAll();
        LOG.info("Published {} states of {} again", count, collection);
        return count;
    }

    /**
     * To be called once after a backup was restored: lifts all versions above those that the lost
     * time may have published, and publishes the states.
     *
     * @param run names the restoration, so that a repetition after a crash lifts nothing twice
     */
    public long restored(String collection, String run) {
        long raised = outlet(collection).documents().raiseVersions(RESTORED, run);
        LOG.info("Raised the versions of {} aggregates in {}", raised, collection);
        return republish(collection);
    }

    /** Publishes what a crash or an outage left; young entries are left to whoever wrote them. */
    void sweep() {
        Instant until = clock.instant().minus(settings.sweepAfter());
        outlets.values().forEach(outlet -> publisher.sweep(outlet, until));
    }

    Collection<Outlet<?, ?>> outlets() {
        return outlets.values();
    }

    private Outlet<?, ?> outlet(String collection) {
        return Objects.requireNonNull(
                outlets.get(collection), () -> "No aggregates are kept in " + collection);
    }
}
