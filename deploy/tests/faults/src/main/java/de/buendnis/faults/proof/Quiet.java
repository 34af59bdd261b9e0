package de.buendnis.faults.proof;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import de.buendnis.faults.traffic.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

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
            List<String> moving = moving(admin);
            while (!moving.isEmpty() && Instant.now().isBefore(end)) {
                last = moving.getFirst();
                LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
                moving = moving(admin);
            }
            return new Calm(moving, last);
        }
    }

    private List<String> moving(Admin admin) {
        try {
            var moving = new ArrayList<String>();
            for (Store store : Store.values()) {
                count(moving, store.service(), store.collection(), Filters.exists("outbox.0"));
            }
            for (String service : List.of("registry", "newsletter")) {
                count(moving, service, "mails", Filters.in("state", "HELD", "WAITING", "SENDING"));
            }
            count(moving, "newsletter", "edition", Filters.eq("state.stage", "SENDING"));
            if (moving.isEmpty()) {
                lags(admin, moving);
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

    private static void lags(Admin admin, List<String> moving)
            throws ExecutionException, InterruptedException {
        List<String> groups =
                admin.listGroups().all().get().stream().map(group -> group.groupId()).toList();
        var done =
                admin.listConsumerGroupOffsets(
                                groups.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        group -> group,
                                                        group ->
                                                                new ListConsumerGroupOffsetsSpec())))
                        .all()
                        .get();
        var ends = new HashMap<TopicPartition, OffsetSpec>();
        done.values()
                .forEach(
                        offsets ->
                                offsets.keySet()
                                        .forEach(one -> ends.put(one, OffsetSpec.latest())));
        var latest = admin.listOffsets(ends).all().get();
        done.forEach(
                (group, offsets) ->
                        offsets.forEach(
                                (partition, offset) ->
                                        lag(
                                                moving,
                                                group + " at " + partition,
                                                offset,
                                                Objects.requireNonNull(latest.get(partition))
                                                        .offset())));
    }

    private static void lag(
            List<String> moving, String what, @Nullable OffsetAndMetadata done, long end) {
        long lag = end - (done == null ? 0 : done.offset());
        if (lag > 0) {
            moving.add("%s lags by %d".formatted(what, lag));
        }
    }
}
