package de.buendnis.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import de.buendnis.contracts.MessageCodec;
import de.buendnis.platform.messaging.CommandRefused.Reason;
import de.buendnis.platform.messaging.garden.PlotMessage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.kafka.KafkaException;
import org.springframework.util.backoff.BackOffExecution;

class PatienceTest {

    private static final int ENDLESS = 1_000;

    static Stream<Arguments> failures() {
        MongoSocketException gone = gone();
        return Stream.of(
                arguments(gone, ENDLESS),
                arguments(new DataAccessResourceFailureException("gone", gone), ENDLESS),
                arguments(goingDown(), ENDLESS),
                arguments(new UncategorizedMongoDbException("gone", gone), ENDLESS),
                arguments(bulk(8, "28: No space left on device"), ENDLESS),
                arguments(bulk(121, "Document failed validation"), 2),
                arguments(new org.apache.kafka.common.KafkaException("gone"), ENDLESS),
                arguments(new CommandRefused(Reason.OVERLOADED), ENDLESS),
                arguments(new CommandRefused(Reason.UNKNOWN_AGGREGATE), 2),
                arguments(new DuplicateKeyException("a rule"), 2),
                arguments(refusedByMongo(), 2),
                arguments(new IllegalStateException("a mistake of ours"), 2));
    }

    private static MongoNodeIsRecoveringException goingDown() {
        return new MongoNodeIsRecoveringException(
                new BsonDocument("code", new BsonInt32(11600)), new ServerAddress());
    }

    private static MongoBulkWriteException bulk(int code, String message) {
        return new MongoBulkWriteException(
                BulkWriteResult.unacknowledged(),
                List.of(new BulkWriteError(code, message, new BsonDocument(), 0)),
                null,
                new ServerAddress(),
                Set.of());
    }

    private static MongoCommandException refusedByMongo() {
        return new MongoCommandException(
                new BsonDocument("code", new BsonInt32(2)), new ServerAddress());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void whatPassesByItselfIsNeverParked(Throwable failure, int retries) {
        assertThat(retries(failure)).isEqualTo(retries);
    }

    @Test
    void brokenBytesAreParkedAtOnceAndSchemasWaitedFor() {
        assertThat(retries(failureOf(new byte[] {1, 2, 3}))).isZero();
        byte[] unknown = PlotMessages.sold(PlotMessages.newerSchema("height"), "plot-1", 1);
        assertThat(retries(failureOf(unknown))).isBetween(5, 100);
    }

    @Test
    void theCauseIsWhatTheReaderThrewAndNotItsWrapping() {
        MongoSocketException gone = gone();
        assertThat(Patience.cause(new KafkaException("listener", gone))).isSameAs(gone);
    }

    private static Throwable failureOf(byte[] message) {
        try {
            new MessageCodec().decode(message, PlotMessage.class);
            throw new AssertionError("It was readable");
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    private static int retries(Throwable failure) {
        BackOffExecution retries = Patience.backOff(failure, Duration.ofSeconds(30)).start();
        int count = 0;
        while (count < ENDLESS && retries.nextBackOff() != BackOffExecution.STOP) {
            count++;
        }
        return count;
    }

    private static MongoSocketException gone() {
        return new MongoSocketException("gone", new ServerAddress());
    }
}
