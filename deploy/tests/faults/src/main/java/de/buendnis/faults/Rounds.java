package de.buendnis.faults;

import de.buendnis.faults.proof.Proofs;
import de.buendnis.faults.proof.Proofs.Verdict;
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
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Rounds of one fault each, upon the same system and its data.
 *
 * @param root of the work tree, where the services are built
 * @param counts how often each service runs
 * @param seed decides about faults, victims and moments
 * @param deck the faults to draw from: each comes once before one comes again
 * @param out is told how it goes
 */
record Rounds(
        Path root, Map<String, Integer> counts, long seed, List<Fault> deck, Consumer<String> out) {

    private static final int LONGEST_START_MILLIS = 3_000;
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);

    /** Returns what did not hold; nothing if all is well. */
    List<String> run(int rounds) throws IOException, InterruptedException {
        boolean disks = deck.stream().anyMatch(fault -> fault.name().startsWith("FULL_"));
        var ledger = new Ledger();
        var recoveries = new Recoveries();
        try (TestedSystem system = TestedSystem.start(root, counts, disks);
                Proofs proofs = new Proofs(system, ledger, List.copyOf(counts.keySet()))) {
            out.accept("Seed %d, data and logs in %s".formatted(seed, system.folder()));
            Traffic traffic = Traffic.prepare(system, ledger);
            List<Fault> drawn = draw(rounds, system);
            for (int number = 1; number <= rounds; number++) {
                Fault fault = drawn.get(number - 1);
                List<String> findings =
                        round(number, fault, system, traffic, proofs, recoveries, ledger);
                if (!findings.isEmpty()) {
                    return findings;
                }
            }
            system.forget();
            return List.of();
        } finally {
            out.accept("Acknowledged wishes: " + ledger.acknowledgedByStore());
            out.accept(recoveries.table());
        }
    }

    private List<Fault> draw(int rounds, TestedSystem system) {
        var random = new Random(seed);
        List<Fault> possible =
                new ArrayList<>(deck.stream().filter(one -> one.isPossible(system)).toList());
        deck.stream()
                .filter(one -> !possible.contains(one))
                .forEach(one -> out.accept("Left out, nobody may mount: " + one.words()));
        var drawn = new ArrayList<Fault>();
        while (drawn.size() < rounds) {
            Collections.shuffle(possible, random);
            drawn.addAll(possible);
        }
        return drawn;
    }

    private List<String> round(
            int number,
            Fault fault,
            TestedSystem system,
            Traffic traffic,
            Proofs proofs,
            Recoveries recoveries,
            Ledger ledger)
            throws InterruptedException {
        var random = new Random(seed * 1_000 + number);
        int before = ledger.acknowledged();
        int refusedBefore = ledger.refusals().size();
        Traffic.Running people = traffic.begin(random);
        park(Duration.ofMillis(500 + random.nextInt(LONGEST_START_MILLIS)));
        Runnable end = fault.happen(system, random);
        park(fault.duration());
        Instant ended = Instant.now();
        end.run();
        park(AFTERWARDS);
        List<String> troubles = people.finish();
        Verdict verdict = proofs.judge(ended, random);
        recoveries.add(fault, verdict.recovery());
        out.accept(
                "Round %d, %s: %d commands, %d refusals, quiet after %.1f s, %d records, %d uncertain mails%s"
                        .formatted(
                                number,
                                fault.words(),
                                ledger.acknowledged() - before,
                                ledger.refusals().size() - refusedBefore,
                                verdict.recovery().toMillis() / 1000.0,
                                verdict.records(),
                                verdict.uncertain(),
                                verdict.findings().isEmpty() ? "" : " - NOT WELL"));
        troubles.forEach(trouble -> out.accept("  gave up: " + trouble));
        var findings = new ArrayList<>(verdict.findings());
        findings.replaceAll(finding -> "round %d: %s".formatted(number, finding));
        return findings;
    }

    private static void park(Duration time) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.between(Instant.now(), end).toNanos());
        }
    }
}
