package de.buendnis.load.commands;

import de.buendnis.load.figures.Medians;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a command with its message costs beside a bare find and replace. */
final class Commands {

    private static final int AGGREGATES = 10_000;
    private static final int ROUNDS = 3;
    private static final List<Integer> WRITERS = List.of(1, 16);

    private Commands() {}

    /** Argument: the seconds that each part of a round takes. */
    static void main(String[] arguments) {
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[0]));
        try (Servers servers = Servers.start();
                Contestant bare = new Bare(servers);
                Contestant ours = new Ours(servers)) {
            List<Contestant> contestants = List.of(bare, ours);
            contestants.forEach(contestant -> contestant.prepare(AGGREGATES));
            // Warm, so that no round pays for the compiler or an empty cache.
            var warmUp = new Round(16, AGGREGATES, time.multipliedBy(3));
            contestants.forEach(contestant -> warmUp.run(contestant, servers));
            System.out.println(
                    "Median of %d interleaved rounds of %d s over %d aggregates"
                            .formatted(ROUNDS, time.toSeconds(), AGGREGATES));
            System.out.println(
                    """
                    | writers | | changes/s | of the floor | answer p50 | p99 ms \
                    | Kafka has it p50 | p99 ms | CPU s per 1,000 | own | MongoDB | Kafka |
                    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\
                    """);
            WRITERS.forEach(
                    writers -> measure(new Round(writers, AGGREGATES, time), contestants, servers));
        }
    }

    private static void measure(Round round, List<Contestant> contestants, Servers servers) {
        Map<Contestant, List<Round.Result>> results = new LinkedHashMap<>();
        for (int number = 0; number < ROUNDS; number++) {
            for (Contestant contestant : contestants) {
                results.computeIfAbsent(contestant, first -> new ArrayList<>())
                        .add(round.run(contestant, servers));
            }
        }
        List<Round.Result> floor = results.values().iterator().next();
        results.forEach(
                (contestant, own) -> System.out.println(line(round, contestant, own, floor)));
    }

    private static String line(
            Round round, Contestant contestant, List<Round.Result> own, List<Round.Result> floor) {
        return "| %d | %s | %.0f | %.2f | %.1f | %.1f | %.1f | %.1f | %.2f | %.2f | %.2f | %.2f |"
                .formatted(
                        round.writers(),
                        contestant.name(),
                        Medians.median(own, Round.Result::perSecond),
                        Medians.ratio(own, floor, Round.Result::perSecond),
                        Medians.median(own, result -> result.answers().percentile(0.50)),
                        Medians.median(own, result -> result.answers().percentile(0.99)),
                        Medians.median(own, result -> result.published().percentile(0.50)),
                        Medians.median(own, result -> result.published().percentile(0.99)),
                        processor(own, Spent::total),
                        processor(own, Spent::own),
                        processor(own, Spent::mongo),
                        processor(own, Spent::kafka));
    }

    private static double processor(List<Round.Result> results, Function<Spent, Duration> part) {
        return Medians.median(
                results, result -> result.secondsPerThousand(part.apply(result.spent())));
    }
}
