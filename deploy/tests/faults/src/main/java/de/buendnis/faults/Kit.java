package de.buendnis.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The command: {@code run --rounds 50 --seed 7}. */
final class Kit {

    private static final Map<String, Integer> ALL =
            Map.of("registry", 2, "events", 2, "newsletter", 2, "consultation", 1);

    private Kit() {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = (int) option(arguments, "--rounds", 50);
        long seed = option(arguments, "--seed", ThreadLocalRandom.current().nextInt(1_000_000));
        Path root = Path.of(System.getProperty("buendnis.root", ".")).toAbsolutePath();
        var run = new Rounds(root, ALL, seed, List.of(Fault.values()), System.out::println);
        List<String> findings = run.run(rounds);
        findings.forEach(System.out::println);
        System.out.println(
                findings.isEmpty()
                        ? "All held in %d rounds (seed %d).".formatted(rounds, seed)
                        : "%d findings (seed %d).".formatted(findings.size(), seed));
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    private static long option(String[] arguments, String name, long otherwise) {
        for (int at = 0; at + 1 < arguments.length; at++) {
            if (arguments[at].equals(name)) {
                return Long.parseLong(arguments[at + 1]);
            }
        }
        return otherwise;
    }
}
