package de.buendnis.faults.proof;

import de.buendnis.faults.traffic.Operator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mails of which nobody knows whether they left: no more than connections broke, shown to the
 * operator, and left alone until somebody decides.
 */
final class UncertainProof {

    /** The page shows no more of them at once. */
    private static final int MOST_SHOWN = 100;

    private final Operator operator;
    private Map<String, Letter> before = Map.of();
    private int decided;

    UncertainProof(Operator operator) {
        this.operator = operator;
    }

    /** How many there were in all rounds. */
    int count() {
        return decided + before.size();
    }

    void look(World world, Expected expected, Findings findings) {
        Map<String, Letter> now = new HashMap<>();
        world.letters().stream()
                .filter(Letter::isUncertain)
                .filter(letter -> !letter.isLink())
                .forEach(letter -> now.put(letter.name(), letter));
        int fresh = (int) now.keySet().stream().filter(name -> !before.containsKey(name)).count();
        findings.require(
                fresh <= expected.mostUncertain(),
                "%d mails became uncertain, only %d connections broke",
                fresh,
                expected.mostUncertain());
        expected.lost().forEach((name, taken) -> lost(name, taken, now.get(name), findings));
        leftAlone(world, findings);
        shown(now, findings);
        before = Map.copyOf(now);
    }

    private static void lost(
            String name, boolean taken, @Nullable Letter letter, Findings findings) {
        if (letter == null) {
            findings.add("mail %s was lost under way, and is not uncertain", name);
        } else {
            findings.require(
                    letter.arrivals() == (taken ? 1 : 0),
                    "mail %s arrived %d times, the server had %s it",
                    letter.id(),
                    letter.arrivals(),
                    taken ? "taken" : "not taken");
        }
    }

    /** Nobody has decided since the last round, so nothing may have been sent again. */
    private void leftAlone(World world, Findings findings) {
        for (Letter letter : world.letters()) {
            Letter earlier = before.get(letter.name());
            if (earlier != null) {
                findings.require(
                        earlier.equals(letter),
                        "uncertain mail %s was not left alone: %s became %s",
                        letter.id(),
                        earlier,
                        letter);
            }
        }
    }

    private void shown(Map<String, Letter> now, Findings findings) {
        Map<String, List<Letter>> byService =
                now.values().stream().collect(Collectors.groupingBy(Letter::service));
        byService.forEach(
                (service, letters) -> {
                    Set<String> shown = operator.uncertain(service);
                    if (letters.size() <= MOST_SHOWN) {
                        letters.stream()
                                .filter(letter -> !shown.contains(letter.id()))
                                .forEach(
                                        letter ->
                                                findings.add(
                                                        "uncertain mail %s is not shown",
                                                        letter.id()));
                    }
                });
    }

    /** Lets the operator find out about each, and decide. */
    void decide() {
        before.values()
                .forEach(
                        letter ->
                                operator.decide(
                                        letter.service(), letter.id(), letter.arrivals() > 0));
        decided += before.size();
        before = Map.of();
    }
}
