package de.buendnis.faults.proof;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import de.buendnis.faults.traffic.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.bson.conversions.Bson;

/** Waits until no consumer lags, no outbox holds anything and no mail waits. */
final class Quiet {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final MongoClient databases;
    private final String broker;

    Quiet(MongoClient databases, String broker) {
        this.databases = databases;
        this.broker = broker;
    }

    /**
     * How it went.
     *
     * @param moving what still moves after all that time; nothing if all is quiet
     * @param last what moved last
     */
    record Calm(List<String> moving, String last) {}

    /** Returns as soon as nothing moves, or nobody will wait any longer. */
    Calm await() {
        Instant end = Instant.now().plus(LIMIT);
        String last = "";
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            List<String> moving = twice(admin);
            while (!moving.isEmpty() && Instant.now().isBefore(end)) {
                last = moving.getFirst();
                LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
                moving = twice(admin);
            }
            return new Calm(moving, last);
        }
    }

    /** What a group read while we looked may have set something in motion where we had looked. */
    private List<String> twice(Admin admin) {
        List<String> moving = moving(admin);
        return moving.isEmpty() ? moving(admin) : moving;
    }

    private List<String> moving(Admin admin) {
        try {
            var moving = new ArrayList<String>();
            for (Store store : Store.values()) {
                count(moving, store.service(), store.collection(), Filters.exists("outbox.0"));
            }
            for (String service : World.SENDERS) {
                count(moving, service, "mails", Filters.in("state", "HELD", "WAITING", "SENDING"));
            }
            count(moving, Letter.OF_LINKS, "mails", Filters.eq("state", "UNCERTAIN"));
            count(moving, "newsletter", "edition", Filters.eq("state.stage", "SENDING"));
            if (moving.isEmpty()) {
                moving.addAll(Lags.of(admin));
            }
            return moving;
        } catch (MongoException | ExecutionException notThere) {
            return List.of(String.valueOf(notThere.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void count(List<String> moving, String service, String name, Bson which) {
        long count = databases.getDatabase(service).getCollection(name).countDocuments(which);
        if (count > 0) {
            moving.add("%d of %s.%s".formatted(count, service, name));
        }
    }
}
