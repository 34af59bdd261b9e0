package de.buendnis.platform.messaging;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import de.buendnis.contracts.UnknownSchema;
import de.buendnis.contracts.UnreadableMessage;
import de.buendnis.platform.messaging.CommandRefused.Reason;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * How long a consumer tries again before it parks a record: as long as it takes where the fault is
 * the database's or Kafka's, not at all where the bytes are broken, some minutes for a schema to
 * arrive, a moment for anything else.
 */
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    /** UnknownError (what the system says of a full disk), the two ends of a server, its disk. */
    private static final Set<Integer> SERVERS_FAULTS = Set.of(8, 91, 11600, 14031);

    private Patience() {}

    /** Retries block the partition: so the order is kept. */
    static DefaultErrorHandler handler(ConsumerRecordRecoverer park, Duration forSchemas) {
        var handler = new DefaultErrorHandler(park, aMoment());
        handler.setBackOffFunction((record, failure) -> backOff(cause(failure), forSchemas));
        return telling(handler);
    }

    /** For what must never be given up, such as mending one's own topic. */
    static DefaultErrorHandler endless() {
        return telling(new DefaultErrorHandler(endlessly(Duration.ofMillis(50))));
    }

    private static DefaultErrorHandler telling(DefaultErrorHandler handler) {
        handler.setRetryListeners(
                new RetryListener() {
                    @Override
                    public void failedDelivery(
                            ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
                        if (attempt == 1) {
                            log(record, cause(failure));
                        }
                    }

                    @Override
                    public void failedDelivery(
                            ConsumerRecords<?, ?> records, Exception failure, int attempt) {
                        if (attempt == 1) {
                            log(records.iterator().next(), cause(failure));
                        }
                    }
                });
        return handler;
    }

    /** The exception that the consumer's own code threw. */
    static Throwable cause(@Nullable Throwable failure) {
        Throwable cause = Objects.requireNonNull(failure);
        while (cause.getCause() != null
                && cause instanceof org.springframework.kafka.KafkaException) {
            cause = cause.getCause();
        }
        return cause;
    }

    static BackOff backOff(Throwable cause, Duration forSchemas) {
        return switch (cause) {
            case UnreadableMessage broken -> new FixedBackOff(0, 0);
            case UnknownSchema unknown -> growing(Duration.ofMillis(100), forSchemas);
            case CommandRefused refused when refused.reason() == Reason.OVERLOADED ->
                    endlessly(Duration.ofMillis(500));
            case KafkaException kafka -> endlessly(Duration.ofMillis(200));
            default -> isDatabaseAway(cause) ? endlessly(Duration.ofMillis(200)) : aMoment();
        };
    }

    /** Spring counts a database that is away among what is not transient; so it is asked itself. */
    private static boolean isDatabaseAway(Throwable cause) {
        return cause instanceof DataAccessResourceFailureException
                || cause instanceof TransientDataAccessException
                || (NestedExceptionUtils.getMostSpecificCause(cause) instanceof MongoException mongo
                        && (Attempts.passesByItself(mongo) || isServersFault(mongo)));
    }

    /** No fault of what was to be written: the disk is full, or the server is ending. */
    private static boolean isServersFault(MongoException broken) {
        return broken instanceof MongoBulkWriteException bulk
                ? bulk.getWriteConcernError() != null
                        || bulk.getWriteErrors().stream()
                                .anyMatch(error -> SERVERS_FAULTS.contains(error.getCode()))
                : SERVERS_FAULTS.contains(broken.getCode());
    }

    private static BackOff aMoment() {
        return new FixedBackOff(100, 2);
    }

    private static BackOff endlessly(Duration first) {
        return growing(first, Duration.ofMillis(Long.MAX_VALUE));
    }

    private static BackOff growing(Duration first, Duration atMost) {
        var backOff = new ExponentialBackOff(first.toMillis(), 2);
        backOff.setMaxInterval(Duration.ofSeconds(10).toMillis());
        backOff.setMaxElapsedTime(atMost.toMillis());
        return backOff;
    }

    private static void log(ConsumerRecord<?, ?> record, Throwable cause) {
        String position = record.topic() + "-" + record.partition() + "@" + record.offset();
        if (cause instanceof UnknownSchema) {
            LOG.error("ALERT {} waits for a schema: {}", position, cause.getMessage());
        } else {
            LOG.warn("Trying {} again", position, cause);
        }
    }
}
