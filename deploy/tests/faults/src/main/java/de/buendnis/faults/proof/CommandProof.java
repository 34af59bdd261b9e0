package de.buendnis.faults.proof;

import com.mongodb.client.model.Projections;
import de.buendnis.faults.traffic.Store;
import de.buendnis.faults.traffic.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.bson.Document;

/**
 * Whatever was acknowledged was done once, is in the history and on the topic; whatever was not, at
 * most once.
 */
final class CommandProof {

    private CommandProof() {}

    static void look(World world, Findings findings) {
        var wishes = world.ledger().wishes();
        var done = new HashMap<Wish, Integer>();
        for (Store store : Store.values()) {
            List<Document> history =
                    world.history(store)
                            .find(new Document("happening", new Document("$exists", true)))
                            .projection(
                                    Projections.include(
                                            "aggregate", "version", "eventId", "by", "at"))
                            .into(new ArrayList<>());
            history.forEach(entry -> assign(entry, store, wishes, done, findings));
            lookAtTopic(world, store, history, findings);
            lookAtDocuments(world, store, history, findings);
        }
        wishes.values().stream()
                .flatMap(own -> own.values().stream())
                .forEach(wish -> compare(wish, done.getOrDefault(wish, 0), findings));
    }

    /** To the wish that this person had at that time. */
    private static void assign(
            Document entry,
            Store store,
            Map<String, NavigableMap<Instant, Wish>> wishes,
            Map<Wish, Integer> done,
            Findings findings) {
        String person = entry.get("by", Document.class).getString("id");
        NavigableMap<Instant, Wish> own = wishes.get(person);
        if (own != null) {
            var at = own.floorEntry(entry.getDate("at").toInstant());
            if (at == null || at.getValue().store() != store) {
                findings.add(
                        "%s: %s did what they did not wish: %s", store, person, entry.toJson());
            } else {
                var unused = done.merge(at.getValue(), 1, Integer::sum);
            }
        }
    }

    private static void compare(Wish wish, int times, Findings findings) {
        findings.require(times <= 1, "%s: %s was done %d times", wish.store(), wish, times);
        findings.require(
                times > 0 || !wish.isAcknowledged(),
                "%s: %s was acknowledged, and is lost",
                wish.store(),
                wish);
    }

    private static void lookAtTopic(
            World world, Store store, List<Document> history, Findings findings) {
        Set<String> facts = new HashSet<>();
        world.told(store).stream()
                .filter(told -> told.fact().isPresent())
                .forEach(told -> facts.add(told.key() + ":" + told.version()));
        for (Document entry : history) {
            String name = entry.getString("aggregate") + ":" + entry.getLong("version");
            findings.require(
                    facts.remove(name), "%s: %s is in the history, not on the topic", store, name);
        }
        facts.forEach(
                name -> findings.add("%s: %s is on the topic, not in the history", store, name));
    }

    private static void lookAtDocuments(
            World world, Store store, List<Document> history, Findings findings) {
        Map<String, Long> newest = new HashMap<>();
        for (Document entry : history) {
            var unused =
                    newest.merge(entry.getString("aggregate"), entry.getLong("version"), Math::max);
        }
        for (Document document : world.aggregates(store).find()) {
            String id = document.getString("_id");
            findings.require(
                    document.getList("outbox", Document.class, List.of()).isEmpty(),
                    "%s: the outbox of %s is not empty",
                    store,
                    id);
            Long version = newest.remove(id);
            findings.require(
                    document.getLong("version").equals(version),
                    "%s: %s has version %s, its history ends at %s",
                    store,
                    id,
                    document.getLong("version"),
                    version);
        }
        newest.keySet().forEach(id -> findings.add("%s: %s is not in the database", store, id));
    }
}
