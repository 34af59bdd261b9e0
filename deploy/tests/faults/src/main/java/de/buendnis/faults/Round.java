package de.buendnis.faults;

import de.buendnis.faults.Recoveries.Recovery;
import de.buendnis.faults.proof.Proofs;
import de.buendnis.faults.proof.Proofs.Verdict;
import de.buendnis.faults.system.TestedSystem;
import de.buendnis.faults.traffic.Crowd;
import de.buendnis.faults.traffic.Ledger;
import de.buendnis.faults.traffic.Traffic;
import de.buendnis.faults.traffic.Visitors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * People work, one thing breaks and is mended, everybody gets an answer, all becomes quiet, and the
 * proofs look.
 *
 * @param number from 1
 * @param brief whether all go home as soon as the fault has ended, so that what was killed has the
 *     processor to itself while it starts; else the seed decides, mostly for that
 */
record Round(int number, Fault fault, TestedSystem system, Random random, boolean brief) {

    private static final int LONGEST_START_MILLIS = 3_000;
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);

    /** Returns what did not hold. */
    List<String> run(Traffic traffic, Proofs proofs, Ledger ledger, Report report)
            throws InterruptedException {
        Instant begun = Instant.now();
        int before = ledger.acknowledged();
        int linksBefore = ledger.links().size();
        int refusedBefore = ledger.refusals().size();
        Visitors visitors = Visitors.come(system);
        Crowd people = traffic.begin(random);
        if (!fault.choosesItsMoment()) {
            int longest = brief ? LONGEST_START_MILLIS / 3 : LONGEST_START_MILLIS;
            park(Duration.ofMillis(500 + random.nextInt(longest)));
        }
        Damage damage = fault.happen(system, random);
        park(fault.duration());
        boolean leaving = brief || random.nextInt(3) > 0;
        if (leaving) {
            people.goHome();
        }
        Instant ended = Instant.now();
        damage.end().run();
        Duration running = Duration.between(ended, Instant.now());
        if (!leaving) {
            park(AFTERWARDS);
        }
        List<String> troubles = people.finish();
        Verdict verdict = proofs.judge(ended, damage.expected(), visitors, random);
        report.note(fault, new Recovery(running, verdict.recovery()));
        report.say(
                "Round %d, %s%s: %d commands, %d refusals, %d links; quiet after %.1f s (last: %.80s); %d records, %d uncertain mails; %d pages for the public, %s; took %.0f s%s"
                        .formatted(
                                number,
                                fault.words(),
                                damage.what().isEmpty() ? "" : " (%s)".formatted(damage.what()),
                                ledger.acknowledged() - before,
                                ledger.refusals().size() - refusedBefore,
                                ledger.links().size() - linksBefore,
                                Recoveries.seconds(verdict.recovery()),
                                verdict.last().isEmpty() ? "nothing" : verdict.last(),
                                verdict.records(),
                                verdict.uncertain(),
                                verdict.asked(),
                                verdict.shown(),
                                Recoveries.seconds(Duration.between(begun, Instant.now())),
                                verdict.findings().isEmpty() ? "" : " - NOT WELL"));
        troubles.forEach(trouble -> report.say("  gave up: " + trouble));
        return verdict.findings().stream()
                .map(finding -> "round %d: %s".formatted(number, finding))
                .toList();
    }

    private static void park(Duration time) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.between(Instant.now(), end).toNanos());
        }
    }
}
