package de.buendnis.platform.messaging;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;

/**
 * Repeats a write until its outcome is certain. Each attempt first looks for its own event id, so a
 * write whose answer was lost is found instead of done twice.
 */
final class Attempts {

    private static final int RACES = 50;
    private static final int FAILURES = 4;
    private static final MongoExceptionTranslator TRANSLATOR = new MongoExceptionTranslator();

    /** One attempt; empty when another writer was faster. */
    interface Attempt<T> {

        /**
         * Tries once.
         *
         * @param uncertain whether an earlier attempt may have been carried out after all
         */
        Optional<T> go(boolean uncertain);
    }

    private Attempts() {}

    static <T> T untilCertain(Attempt<T> attempt) {
        int races = 0;
        int failures = 0;
        while (true) {
            try {
                Optional<T> result = attempt.go(failures > 0);
                if (result.isPresent()) {
                    return result.get();
                }
                races++;
                if (races == RACES) {
                    throw new CommandRefused(CommandRefused.Reason.OVERLOADED);
                }
                pause(Duration.ofMillis(ThreadLocalRandom.current().nextInt(1, 4 + races)));
            } catch (MongoException broken) {
                failures++;
                if (!passesByItself(broken) || failures == FAILURES) {
                    throw translated(broken);
                }
                // An election takes some seconds; the driver itself waits for the new primary.
                pause(Duration.ofMillis(300L * failures));
            }
        }
    }

    static boolean isDuplicateKey(MongoServerException broken) {
        return ErrorCategory.fromErrorCode(broken.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /** The server was out of reach or changed its role: nobody knows what became of a write. */
    static boolean passesByItself(MongoException broken) {
        return broken instanceof MongoSocketException
                || broken instanceof MongoTimeoutException
                || broken instanceof MongoWriteConcernException
                || broken instanceof MongoNotPrimaryException
                || broken instanceof MongoNodeIsRecoveringException
                || broken.hasErrorLabel("RetryableWriteError");
    }

    private static RuntimeException translated(MongoException broken) {
        DataAccessException translated = TRANSLATOR.translateExceptionIfPossible(broken);
        return translated == null ? broken : translated;
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
