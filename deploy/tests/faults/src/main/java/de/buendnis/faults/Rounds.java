package de.buendnis.faults;

import de.buendnis.faults.proof.Proofs;
import de.buendnis.faults.signin.Identity;
import de.buendnis.faults.signin.Staff;
import de.buendnis.faults.system.TestedSystem;
import de.buendnis.faults.traffic.Ledger;
import de.buendnis.faults.traffic.Traffic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rounds of one fault each, upon the same system and its data.
 *
 * @param root of the work tree, where the services are built
 * @param counts how often each service runs
 * @param seed decides about faults, victims and moments
 * @param deck the faults to draw from: each comes once before one comes again
 * @param report is told how it goes
 * @param brief whether nobody works longer than the fault lasts
 */
record Rounds(
        Path root,
        Map<String, Integer> counts,
        long seed,
        List<Fault> deck,
        Report report,
        boolean brief) {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** Returns what did not hold; nothing if all is well. Then data and logs are deleted, too. */
    List<String> run(int rounds) throws IOException, InterruptedException {
        boolean disks = deck.stream().anyMatch(fault -> fault.name().startsWith("FULL_"));
        var ledger = new Ledger();
        Instant begun = Instant.now();
        try (TestedSystem system = TestedSystem.start(root, counts, disks)) {
            report.say("%d rounds, seed %d".formatted(rounds, seed));
            report.say(system.versions());
            report.say("Ready after %.0f s".formatted(since(begun)));
            report.say("Data and logs in %s".formatted(system.folder()));
            List<String> findings = all(draw(rounds, system), system, ledger);
            findings.forEach(report::say);
            if (findings.isEmpty()) {
                system.forget();
            }
            return findings;
        } finally {
            report.say("Acknowledged wishes: " + ledger.acknowledgedByStore());
            report.say("All of it took %.0f s".formatted(since(begun)));
            report.table();
        }
    }

    private static double since(Instant begun) {
        return Recoveries.seconds(Duration.between(begun, Instant.now()));
    }

    /** Until the first round in which something did not hold. */
    private List<String> all(List<Fault> drawn, TestedSystem system, Ledger ledger)
            throws InterruptedException {
        var identity = new Identity(system);
        Staff staff = Staff.signIn(system, identity);
        Traffic traffic = Traffic.prepare(system, ledger, identity, staff);
        try (Proofs proofs = new Proofs(system, ledger, identity, staff)) {
            for (int number = 1; number <= drawn.size(); number++) {
                var random = new Random(seed * 1_000 + number);
                var round = new Round(number, drawn.get(number - 1), system, random, brief);
                List<String> findings = result(round, traffic, proofs, ledger);
                if (!findings.isEmpty()) {
                    return findings;
                }
            }
            return proofs.settle();
        }
    }

    /** What cannot even be looked at does not hold either. */
    private List<String> result(Round round, Traffic traffic, Proofs proofs, Ledger ledger)
            throws InterruptedException {
        try {
            return round.run(traffic, proofs, ledger, report);
        } catch (RuntimeException broken) {
            LOG.error("Round {} broke off", round.number(), broken);
            return List.of("round %d broke off: %s".formatted(round.number(), broken));
        }
    }

    private List<Fault> draw(int rounds, TestedSystem system) {
        var random = new Random(seed);
        List<Fault> possible =
                new ArrayList<>(deck.stream().filter(one -> one.isPossible(system)).toList());
        deck.stream()
                .filter(one -> !possible.contains(one))
                .forEach(one -> report.say("Left out, not possible here: " + one.words()));
        var drawn = new ArrayList<Fault>();
        while (drawn.size() < rounds) {
            Collections.shuffle(possible, random);
            drawn.addAll(possible);
        }
        return drawn.subList(0, rounds);
    }
}
