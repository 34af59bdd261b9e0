package de.buendnis.backup;

import de.buendnis.backup.Broker.Told;
import de.buendnis.backup.Database.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether databases, topics and the views of all services tell the same. */
record Consistency(Database database, Broker broker) {

    static final List<String> OWNERS = List.of("registry", "events", "newsletter", "consultation");

    /** Returns when nothing is under way between services. */
    void awaitQuiet() {
        Waiting.until(
                "everything is published and read",
                () ->
                        OWNERS.stream().mapToLong(database::pending).sum() == 0
                                && broker.lag() == 0
                                && OWNERS.stream().mapToLong(database::pending).sum() == 0);
    }

    /** Sentences about what is not as it should be; empty is good. */
    List<String> findings() {
        var findings = new ArrayList<String>();
        Map<String, Map<String, Told>> topics = broker.topics();
        var aggregates = new TreeMap<String, Map<String, Row>>();
        OWNERS.forEach(service -> aggregates.putAll(database.aggregates(service)));
        topics.forEach(
                (topic, keys) ->
                        keys.forEach(
                                (key, told) ->
                                        compare(
                                                topic + " " + key,
                                                told,
                                                aggregates.getOrDefault(topic, Map.of()).get(key),
                                                findings)));
        for (String service : OWNERS) {
            database.views(service)
                    .forEach(
                            (name, rows) ->
                                    compareView(service, rows, topic(topics, name), findings));
            database.parked(service).forEach(one -> findings.add(service + " has parked " + one));
        }
        return findings;
    }

    private static void compare(
            String what, Told told, @Nullable Row owned, List<String> findings) {
        if (told.last() != told.highest()) {
            findings.add(what + ": the last record is not the newest");
        }
        if (owned == null && !told.gone()) {
            findings.add(what + ": told, but not in the database");
        }
        if (owned != null && owned.version() != told.last()) {
            findings.add(
                    "%s: told %d, in the database %d"
                            .formatted(what, told.last(), owned.version()));
        }
    }

    private static Map<String, Told> topic(Map<String, Map<String, Told>> topics, String name) {
        return topics.entrySet().stream()
                .filter(topic -> topic.getKey().endsWith("." + name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static void compareView(
            String service, Map<String, Row> rows, Map<String, Told> told, List<String> findings) {
        if (!rows.keySet().equals(told.keySet())) {
            findings.add(service + " sees others than are told of");
            return;
        }
        rows.forEach(
                (key, row) -> {
                    Told newest = Objects.requireNonNull(told.get(key));
                    if (row.version() != newest.last() || (row.state() == null) != newest.gone()) {
                        findings.add(
                                "%s sees %s as %s, told is %s"
                                        .formatted(service, key, row, newest));
                    }
                });
    }
}
