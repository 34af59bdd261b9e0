package de.buendnis.platform.messaging;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The collection {@code parked}: what waits for an operator instead of stopping its partition.
 * Gives records to their consumers once more: those of one key in order, up to the first that
 * fails.
 */
final class Parking {

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private static final int KEYS_AT_ONCE = 200;

    /**
     * How far a replay came.
     *
     * @param failure why it stopped, or null if nothing is left
     */
    record Outcome(int replayed, @Nullable String failure) {}

    private final MongoOperations mongo;
    private final Clock clock;
    private final Map<String, Consumer<ConsumerRecord<String, byte[]>>> handlers =
            new ConcurrentHashMap<>();

    Parking(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        String unused =
                mongo.indexOps(ParkedRecord.class)
                        .createIndex(
                                new Index("consumer", Sort.Direction.ASC)
                                        .on("key", Sort.Direction.ASC)
                                        .on("offset", Sort.Direction.ASC));
    }

    /** Names who takes a consumer's records when they are replayed. */
    void register(String consumer, Consumer<ConsumerRecord<String, byte[]>> handler) {
        handlers.put(consumer, handler);
    }

    /** Parks a record that failed. */
    void park(String consumer, ConsumerRecord<?, ?> record, Throwable failure) {
        mongo.save(ParkedRecord.of(consumer, record, clock.instant(), ParkedRecord.error(failure)));
        LOG.error(
                "ALERT {} parked {}-{}@{}, key {}: replay it when the cause is mended",
                consumer,
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                failure);
    }

    /** Parks the record if earlier ones of its key are parked; else it is to be handled. */
    boolean parkBehind(String consumer, ConsumerRecord<String, byte[]> record) {
        if (isFirst(consumer, record)) {
            return false;
        }
        ParkedRecord behind = ParkedRecord.of(consumer, record, clock.instant(), null);
        mongo.save(behind);
        // The last one before it may have been replayed at this moment: then nobody would come for
        // it. A replay that found it meanwhile has done it, or does it too, which a reaction bears.
        return !isFirst(consumer, record) || !remove(behind.id());
    }

    private boolean isFirst(String consumer, ConsumerRecord<String, byte[]> record) {
        return isFirst(consumer, record.key(), record.offset());
    }

    /** Whether no earlier record of its key is parked. */
    boolean isFirst(ParkedRecord record) {
        return isFirst(record.consumer(), record.key(), record.offset());
    }

    private boolean isFirst(String consumer, String key, long offset) {
        return !mongo.exists(
                query(ofKey(consumer, key).and("offset").lt(offset)), ParkedRecord.class);
    }

    Optional<ParkedRecord> find(String id) {
        return Optional.ofNullable(mongo.findById(id, ParkedRecord.class));
    }

    /** The earliest of a key, which is the one to replay next. */
    Optional<ParkedRecord> first(String consumer, String key) {
        Query earliest = query(ofKey(consumer, key)).with(Sort.by("offset"));
        return Optional.ofNullable(mongo.findOne(earliest, ParkedRecord.class));
    }

    /** Oldest first. */
    List<ParkedRecord> page(int page, int size) {
        Sort oldestFirst = Sort.by("parkedAt", "offset");
        return mongo.find(
                new Query().with(PageRequest.of(page, size, oldestFirst)), ParkedRecord.class);
    }

    long count() {
        return mongo.count(new Query(), ParkedRecord.class);
    }

    Map<String, Long> countByConsumer() {
        return mongo.findDistinct("consumer", ParkedRecord.class, String.class).stream()
                .collect(Collectors.toMap(Function.identity(), this::count));
    }

    private long count(String consumer) {
        return mongo.count(query(where("consumer").is(consumer)), ParkedRecord.class);
    }

    /** How many of a key. */
    long count(String consumer, String key) {
        return mongo.count(query(ofKey(consumer, key)), ParkedRecord.class);
    }

    /** Gives a record up for good. Those behind it wait until somebody replays them. */
    boolean discard(ParkedRecord record, Actor by, String reason) {
        mongo.save(DiscardedRecord.of(record, by, reason, clock.instant()));
        return remove(record.id());
    }

    /** Newest first. */
    List<DiscardedRecord> discarded(int most) {
        return mongo.find(
                new Query().with(Sort.by("at").descending()).limit(most), DiscardedRecord.class);
    }

    private boolean remove(String id) {
        return mongo.remove(query(where("_id").is(id)), ParkedRecord.class).getDeletedCount() == 1;
    }

    /** This one alone, and only if no earlier one of its key is parked. */
    Outcome replay(ParkedRecord record) {
        String failure =
                isFirst(record)
                        ? failure(record)
                        : "Ein früherer Datensatz desselben Eintrags kommt zuerst.";
        return new Outcome(failure == null ? 1 : 0, failure);
    }

    /**
     * All of a consumer, of each key in order: for a cause that is mended. Of so many keys at once
     * that whoever waits does not give up.
     */
    Outcome replay(String consumer) {
        List<String> keys =
                mongo.query(ParkedRecord.class)
                        .distinct("key")
                        .as(String.class)
                        .matching(where("consumer").is(consumer))
                        .all();
        List<Outcome> outcomes =
                keys.stream().limit(KEYS_AT_ONCE).map(key -> replay(consumer, key)).toList();
        return new Outcome(
                outcomes.stream().mapToInt(Outcome::replayed).sum(),
                outcomes.stream()
                        .map(Outcome::failure)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /** All of a key. */
    Outcome replay(String consumer, String key) {
        int replayed = 0;
        Optional<ParkedRecord> next = first(consumer, key);
        while (next.isPresent()) {
            String failure = failure(next.get());
            if (failure != null) {
                return new Outcome(replayed, failure);
            }
            replayed++;
            next = first(consumer, key);
        }
        return new Outcome(replayed, null);
    }

    private @Nullable String failure(ParkedRecord record) {
        var handler = handlers.get(record.consumer());
        if (handler == null) {
            return "Diesen Empfänger gibt es nicht mehr: " + record.consumer();
        }
        try {
            handler.accept(record.record());
        } catch (RuntimeException failed) {
            String error = ParkedRecord.error(failed);
            mongo.updateFirst(
                    query(where("_id").is(record.id())),
                    Update.update("error", error),
                    ParkedRecord.class);
            return error;
        }
        remove(record.id());
        return null;
    }

    private static Criteria ofKey(String consumer, String key) {
        return where("consumer").is(consumer).and("key").is(key);
    }
}
