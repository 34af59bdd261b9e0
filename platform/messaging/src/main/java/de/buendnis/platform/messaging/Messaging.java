package de.buendnis.platform.messaging;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.platform.mongo.TypeAliases;
import de.buendnis.platform.telemetry.Traces;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/** The entry point: a bean in every service that has a database. */
public final class Messaging {

    private static final Logger LOG = LoggerFactory.getLogger(Messaging.class);

    private final MongoOperations mongo;
    private final TypeAliases aliases;
    private final MessageCodec codec;
    private final Sender sender;
    private final Publisher publisher;
    private final Restorations restorations;
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
        this.restorations = new Restorations(mongo.getCollection("restorations"));
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
        return new Aggregates<>(outlet, mongo, publisher, restorations, clock);
    }

    /**
     * Publishes the present state of every aggregate of a collection again: for a new topic, for a
     * consumer that starts anew, after a loss in Kafka. Returns how many there were.
     */
    public long republish(String collection) {
        long count = outlet(collection).restateAll(Set.of());
        LOG.info("Published {} states of {} again", count, collection);
        return count;
    }

    /** Publishes what a crash or an outage left; young entries are left to whoever wrote them. */
    void sweep() {
        Instant until = clock.instant().minus(settings.sweepAfter());
        outlets.values().forEach(outlet -> publisher.sweep(outlet, until));
    }

    Restorations restorations() {
        return restorations;
    }

    Collection<Outlet<?, ?>> outlets() {
        return outlets.values();
    }

    private Outlet<?, ?> outlet(String collection) {
        return Objects.requireNonNull(
                outlets.get(collection), () -> "No aggregates are kept in " + collection);
    }
}
