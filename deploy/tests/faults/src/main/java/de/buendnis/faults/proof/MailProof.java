package de.buendnis.faults.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * A mail that counts as sent has arrived once; one of which that is uncertain at most once, and it
 * is shown. Everybody whom an edition is owed has exactly one mail.
 */
final class MailProof {

    private MailProof() {}

    /** Returns how many mails are uncertain. */
    static int look(World world, Findings findings) {
        int uncertain = 0;
        var known = new HashMap<String, String>();
        for (String service : List.of("registry", "newsletter")) {
            for (Document row : world.collection(service, "mails").find()) {
                String id = row.getString("_id");
                String name = UUID.nameUUIDFromBytes(id.getBytes(UTF_8)).toString();
                known.put(name, id);
                int arrivals = world.mails().arrivals(name);
                String state = row.getString("state");
                switch (state) {
                    case "SENT" ->
                            findings.require(
                                    arrivals == 1, "mail %s arrived %d times", id, arrivals);
                    case "UNCERTAIN" -> {
                        uncertain++;
                        findings.require(arrivals <= 1, "mail %s arrived %d times", id, arrivals);
                    }
                    default -> findings.add("mail %s is %s", id, state);
                }
            }
        }
        world.mails().arrivals().keySet().stream()
                .filter(name -> !known.containsKey(name))
                .forEach(name -> findings.add("mail %s arrived, and nobody knows it", name));
        world.ledger().owed().forEach((edition, owed) -> owed(world, edition, owed, findings));
        return uncertain;
    }

    private static void owed(World world, String edition, Set<String> owed, Findings findings) {
        Document stored =
                world.collection("newsletter", "edition")
                        .find(new Document("_id", edition))
                        .first();
        if (stored == null
                || !"SENT".equals(stored.get("state", Document.class).getString("stage"))) {
            findings.add("edition %s is not sent", edition);
            return;
        }
        Map<String, Long> mails =
                world
                        .collection("newsletter", "mails")
                        .find(new Document("_id", new Document("$regex", "^" + edition + ":")))
                        .into(new ArrayList<Document>())
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.getString("to"), Collectors.counting()));
        owed.forEach(
                address ->
                        findings.require(
                                mails.getOrDefault(address, 0L) == 1,
                                "edition %s: %d mails for %s",
                                edition,
                                mails.getOrDefault(address, 0L),
                                address));
        mails.forEach(
                (address, count) ->
                        findings.require(
                                count == 1, "edition %s: %d mails to %s", edition, count, address));
    }
}
