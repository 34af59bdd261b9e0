package de.buendnis.backup;

import static de.buendnis.backup.Findings.differences;
import static de.buendnis.backup.Findings.say;

import de.buendnis.backup.Broker.Told;
import de.buendnis.backup.Database.Row;
import de.buendnis.backup.Operator.Backup;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Backs one service up, lets time pass, puts it back, and compares what everybody sees. */
record Chapter(
        Platform platform,
        Operator operator,
        Database database,
        Broker broker,
        PublicPages pages,
        Readers readers,
        Findings findings) {

    private static final Pattern REMARK = Pattern.compile("(?m)^.*Restoration.*$");

    Backup tell(Story story) {
        String service = story.service();
        story.before();
        consistency().awaitQuiet();
        Map<String, String> pagesBefore = pages.read(story.pages());
        Backup backup = operator.backUp(service);
        Map<String, Row> before = aggregates(service);
        story.lost();
        consistency().awaitQuiet();
        awaitMails();
        List<String> items = database.items();
        List<String> arrived = readers.arrived();
        Map<String, Map<String, Told>> told = broker.topics();
        say(
                "%s (%s): since its backup %d changed aggregates, %d changed pages",
                story.getClass().getSimpleName(),
                service,
                differences(before, aggregates(service)).size(),
                differences(pagesBefore, pages.read(story.pages())).size());

        Duration silence = operator.putBack(backup, story.settings());
        consistency().awaitQuiet();
        say("  put back, answers after %.1f s; from its log:", silence.toMillis() / 1000.0);
        REMARK.matcher(platform.service(service).log())
                .results()
                .forEach(
                        line -> say("    %s", line.group().replaceFirst(".*Restoration\\s*:", "")));
        findings.require("databases, topics and views tell the same", consistency().findings());
        findings.require("its versions are above all that were told", notAbove(told, service));
        if (story.standsStill()) {
            findings.require(
                    "its states are those of the backup",
                    differences(states(before), states(aggregates(service))));
            findings.require("public pages are those of that time", awaitPages(story, pagesBefore));
        }
        findings.require(
                "nothing was done twice: items of the newsletter, mails",
                differences(
                        Map.of("items", items, "mails", arrived),
                        Map.of("items", database.items(), "mails", readers.arrived())));
        say("  %d mails to be decided", database.mails(service, "UNCERTAIN").size());
        story.onwards();
        if (!story.settings().isEmpty()) {
            platform.service(service).stop();
            operator.start(backup, Map.of());
            platform.service(service).awaitReady();
        }
        consistency().awaitQuiet();
        awaitMails();
        findings.require("people went on, and all tell the same", consistency().findings());
        findings.require(
                "no mail came twice",
                readers.arrived().size() == readers.arrived().stream().distinct().count()
                        ? List.of()
                        : readers.arrived());
        return backup;
    }

    private Consistency consistency() {
        return new Consistency(database, broker);
    }

    private void awaitMails() {
        Waiting.until(
                "all mails have left",
                () ->
                        Consistency.OWNERS.stream()
                                .allMatch(
                                        one ->
                                                database.mails(one, "WAITING", "SENDING", "HELD")
                                                        .isEmpty()));
    }

    private Map<String, Row> aggregates(String service) {
        Map<String, Row> all = new HashMap<>();
        database.aggregates(service)
                .forEach(
                        (topic, rows) -> rows.forEach((id, row) -> all.put(topic + " " + id, row)));
        return all;
    }

    private static Map<String, String> states(Map<String, Row> rows) {
        Map<String, String> states = new HashMap<>();
        rows.forEach((id, row) -> states.put(id, String.valueOf(row.state())));
        return states;
    }

    private List<String> notAbove(Map<String, Map<String, Told>> told, String service) {
        return aggregates(service).entrySet().stream()
                .filter(
                        row -> {
                            String[] key = row.getKey().split(" ", 2);
                            Told before = Objects.requireNonNull(told.get(key[0])).get(key[1]);
                            return before != null && row.getValue().version() <= before.highest();
                        })
                .map(row -> row.getKey() + " has " + row.getValue().version())
                .toList();
    }

    /** Portals follow within seconds. */
    private List<String> awaitPages(Story story, Map<String, String> expected) {
        List<String> differences = differences(expected, pages.read(story.pages()));
        for (int attempt = 0; attempt < 20 && !differences.isEmpty(); attempt++) {
            Waiting.aMoment();
            differences = differences(expected, pages.read(story.pages()));
        }
        return differences;
    }
}
