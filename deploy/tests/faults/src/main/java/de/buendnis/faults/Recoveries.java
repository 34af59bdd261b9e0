package de.buendnis.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long it took until all was quiet again, by kind of fault. */
final class Recoveries {

    private final Map<Fault, List<Duration>> times = new EnumMap<>(Fault.class);

    void add(Fault fault, Duration time) {
        boolean unused = times.computeIfAbsent(fault, none -> new ArrayList<>()).add(time);
    }

    /** As Markdown. */
    String table() {
        var table = new StringBuilder("| Fault | Rounds | Median | Longest |\n|---|---|---|---|\n");
        times.forEach((fault, all) -> table.append(line(fault, all)));
        return table.toString();
    }

    private static String line(Fault fault, List<Duration> all) {
        List<Duration> sorted = all.stream().sorted().toList();
        return "| %s | %d | %.1f s | %.1f s |%n"
                .formatted(
                        fault.words(),
                        sorted.size(),
                        seconds(sorted.get(sorted.size() / 2)),
                        seconds(sorted.getLast()));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
