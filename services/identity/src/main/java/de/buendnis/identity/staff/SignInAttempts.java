package de.buendnis.identity.staff;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords. A try is counted before the password is looked at, so that
 * many at once gain nothing; after five the pause begins, and doubles with each. It holds for an
 * account from one place: others cannot lock the owner out.
 */
@Component
class SignInAttempts {

    private static final int FREE = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final MongoOperations mongo;
    private final Clock clock;

    @Autowired
    SignInAttempts(MongoOperations mongo) {
        this(mongo, Clock.systemUTC());
    }

    SignInAttempts(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        mongo.indexOps(Attempts.class)
                .createIndex(new Index("lastAt", Sort.Direction.ASC).expire(FORGOTTEN_AFTER));
    }

    /**
     * Counts a try.
     *
     * @throws TooManyAttempts if it comes too early; it is not counted then, and prolongs nothing
     */
    void begin(String address, String place) {
        String id = id(address, place);
        Instant now = clock.instant();
        Attempts before = read(id);
        while (true) {
            if (now.isBefore(before.nextAt())) {
                throw new TooManyAttempts(Duration.between(now, before.nextAt()));
            }
            if (write(before, new Attempts(id, before.count() + 1, now))) {
                return;
            }
            // Another try was counted meanwhile: look again whether this one is still in time.
            before = read(id);
        }
    }

    void succeeded(String address, String place) {
        mongo.remove(query(where("_id").is(id(address, place))), Attempts.class);
    }

    private Attempts read(String id) {
        Attempts known = mongo.findById(id, Attempts.class);
        return known == null ? new Attempts(id, 0, Instant.EPOCH) : known;
    }

    private boolean write(Attempts before, Attempts after) {
        if (before.count() > 0) {
            Update update = new Update().set("count", after.count()).set("lastAt", after.lastAt());
            return mongo.updateFirst(
                                    query(
                                            where("_id")
                                                    .is(before.id())
                                                    .and("count")
                                                    .is(before.count())),
                                    update,
                                    Attempts.class)
                            .getModifiedCount()
                    == 1;
        }
        try {
            mongo.insert(after);
            return true;
        } catch (DuplicateKeyException other) {
            return false;
        }
    }

    private static String id(String address, String place) {
        return place + " " + StaffAccounts.address(address);
    }

    static Duration pause(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(count - FREE, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** How often somebody tried, and when last. */
    @Document("sign-in-attempts")
    @TypeAlias("sign-in-attempts")
    record Attempts(@Id String id, int count, Instant lastAt) {

        Instant nextAt() {
            return lastAt.plus(pause(count));
        }
    }
}
