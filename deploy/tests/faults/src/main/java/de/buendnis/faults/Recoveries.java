package de.buendnis.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long it took until all was quiet again, by kind of fault. */
final class Recoveries {

    private final Map<Fault, List<Recovery>> all = new EnumMap<>(Fault.class);

    /**
     * From the end of a fault on.
     *
     * @param running until the part that had failed was started and ready; nothing where none was
     * @param quiet until no outbox held anything, no mail waited and no consumer lagged
     */
    record Recovery(Duration running, Duration quiet) {}

    void add(Fault fault, Recovery recovery) {
        boolean _ = all.computeIfAbsent(fault, none -> new ArrayList<>()).add(recovery);
    }

    /** As Markdown. */
    String table() {
        var table =
                new StringBuilder(
                        """
                        | Fault | Rounds | Started again | All quiet | Longest |
                        |---|---|---|---|---|
                        """);
        all.forEach((fault, recoveries) -> table.append(line(fault, recoveries)));
        return table.toString();
    }

    private static String line(Fault fault, List<Recovery> all) {
        List<Duration> quiet = all.stream().map(Recovery::quiet).sorted().toList();
        List<Duration> running = all.stream().map(Recovery::running).sorted().toList();
        return "| %s | %d | %.1f s | %.1f s | %.1f s |%n"
                .formatted(
                        fault.words(),
                        quiet.size(),
                        seconds(running.get(running.size() / 2)),
                        seconds(quiet.get(quiet.size() / 2)),
                        seconds(quiet.getLast()));
    }

    static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
