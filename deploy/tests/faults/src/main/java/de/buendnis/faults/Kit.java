package de.buendnis.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * The command: {@code run --rounds 50 --seed 7}, or with some faults only: {@code --only
 * KILL_SENDER,LOSE_ANSWERS}.
 */
final class Kit {

    private static final Map<String, Integer> ALL =
            Map.of(
                    "registry",
                    2,
                    "identity",
                    2,
                    "events",
                    2,
                    "newsletter",
                    2,
                    "consultation",
                    2,
                    "portal",
                    2);

    private Kit() {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> options = options(arguments);
        int rounds = Integer.parseInt(options.getOrDefault("--rounds", "50"));
        long seed =
                options.containsKey("--seed")
                        ? Long.parseLong(options.get("--seed"))
                        : ThreadLocalRandom.current().nextInt(1_000_000);
        List<Fault> deck =
                options.containsKey("--only")
                        ? Stream.of(options.get("--only").split(",")).map(Fault::valueOf).toList()
                        : List.of(Fault.values());
        Path root = Path.of(System.getProperty("buendnis.root", ".")).toAbsolutePath();
        Path file = root.resolve("deploy/tests/faults/target/runs/seed-%d.md".formatted(seed));
        var report = new Report(file);
        report.say("run --rounds %d --seed %d, %s".formatted(rounds, seed, state()));
        List<String> findings = new Rounds(root, ALL, seed, deck, report, false).run(rounds);
        report.say(
                findings.isEmpty()
                        ? "All held in %d rounds (seed %d).".formatted(rounds, seed)
                        : "%d findings (seed %d).".formatted(findings.size(), seed));
        System.out.println("Written to " + file);
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    /** Of the sources, as {@code run} has found out. */
    private static String state() {
        return "sources at " + System.getProperty("buendnis.state", "an unknown state");
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (int at = 0; at + 1 < arguments.length; at += 2) {
            options.put(arguments[at], arguments[at + 1]);
        }
        return options;
    }
}
