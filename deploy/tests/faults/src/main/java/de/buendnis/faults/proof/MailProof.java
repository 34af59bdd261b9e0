package de.buendnis.faults.proof;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * A mail that counts as sent has arrived once, one of which that is uncertain at most once. Links
 * for a sign-in alone may have come once more, since they are sent again. Everybody whom an edition
 * is owed has exactly one mail of it, and nobody has two.
 */
final class MailProof {

    private MailProof() {}

    static void look(World world, Findings findings) {
        for (Letter letter : world.letters()) {
            switch (letter.state()) {
                case "SENT" -> arrived(letter, isWell(letter), findings);
                case "UNCERTAIN" -> arrived(letter, letter.arrivals() <= 1, findings);
                default -> findings.add("mail %s is %s", letter.id(), letter.state());
            }
        }
        Set<String> known = world.letters().stream().map(Letter::name).collect(Collectors.toSet());
        world.arrivals().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.add("mail %s arrived, and nobody knows it", name));
        lookAtEditions(world, findings);
    }

    private static boolean isWell(Letter letter) {
        return letter.arrivals() >= 1
                && letter.arrivals() <= (letter.isLink() ? letter.attempts() : 1);
    }

    private static void arrived(Letter letter, boolean well, Findings findings) {
        findings.require(
                well,
                "mail %s is %s and arrived %d times",
                letter.id(),
                letter.state(),
                letter.arrivals());
    }

    private static void lookAtEditions(World world, Findings findings) {
        Map<String, String> stages =
                world.all("newsletter", "edition").stream()
                        .collect(Collectors.toMap(one -> one.getString("_id"), MailProof::stage));
        Map<String, Map<String, Long>> mails =
                world.letters().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Letter::run,
                                        Collectors.groupingBy(Letter::to, Collectors.counting())));
        world.ledger()
                .owed()
                .forEach(
                        (edition, owed) -> {
                            findings.require(
                                    "SENT".equals(stages.get(edition)),
                                    "edition %s is not sent",
                                    edition);
                            owed(edition, owed, mails.getOrDefault(edition, Map.of()), findings);
                        });
    }

    private static String stage(Document edition) {
        return Objects.requireNonNull(edition.get("state", Document.class).getString("stage"));
    }

    private static void owed(
            String edition, Set<String> owed, Map<String, Long> mails, Findings findings) {
        owed.stream()
                .filter(address -> !mails.containsKey(address))
                .forEach(address -> findings.add("edition %s: no mail for %s", edition, address));
        mails.forEach(
                (address, count) ->
                        findings.require(
                                count == 1, "edition %s: %d mails to %s", edition, count, address));
    }
}
