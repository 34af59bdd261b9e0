package de.buendnis.faults.proof;

import com.mongodb.client.model.Projections;
import de.buendnis.faults.traffic.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/**
 * Whatever was acknowledged was done once, is in the history and on the topic; whatever was not, at
 * most once.
 */
final class CommandProof {

    private CommandProof() {}

    static void look(World world, Findings findings) {
        for (Store store : Store.values()) {
            List<Document> history =
                    world.history(store)
                            .find(new Document("happening", new Document("$exists", true)))
                            .projection(
                                    Projections.include("aggregate", "version", "eventId", "by"))
                            .into(new ArrayList<>());
            lookAtPeople(world, store, history, findings);
            lookAtTopic(world, store, history, findings);
            lookAtDocuments(world, store, history, findings);
        }
    }

    private static void lookAtPeople(
            World world, Store store, List<Document> history, Findings findings) {
        var done = new HashMap<String, Integer>();
        for (Document entry : history) {
            var unused =
                    done.merge(entry.get("by", Document.class).getString("id"), 1, Integer::sum);
        }
        for (String person : world.ledger().people(store)) {
            int times = done.getOrDefault(person, 0);
            findings.require(
                    times <= 1, "%s: the wish of %s was done %d times", store, person, times);
            findings.require(
                    times > 0 || !world.ledger().isAcknowledged(person),
                    "%s: the acknowledged wish of %s is lost",
                    store,
                    person);
        }
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
