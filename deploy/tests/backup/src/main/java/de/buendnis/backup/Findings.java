package de.buendnis.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says what is compared, and remembers what is not as it should be. */
final class Findings {

    private static final int MOST_SHOWN = 10;
    private static final int LONGEST = 400;

    private final List<String> all = new ArrayList<>();

    // The annotation that it asks for would come with a dependency of its own.
    @SuppressWarnings("AnnotateFormatMethod")
    static void say(String format, Object... values) {
        System.out.println(format.formatted(values));
    }

    void require(String what, List<String> contradictions) {
        say("  %s %s", contradictions.isEmpty() ? "ok  " : "NOT ", what);
        contradictions.stream()
                .limit(MOST_SHOWN)
                .map(one -> one.substring(0, Math.min(one.length(), LONGEST)))
                .forEach(one -> say("       %s", one));
        contradictions.forEach(one -> all.add(what + ": " + one));
    }

    int count() {
        return all.size();
    }

    /** What differs, by its key. */
    static <V> List<String> differences(Map<String, V> expected, Map<String, V> found) {
        var differences = new ArrayList<String>();
        var keys = new TreeMap<String, V>(expected);
        keys.putAll(found);
        keys.keySet().stream()
                .filter(
                        key ->
                                !String.valueOf(expected.get(key))
                                        .equals(String.valueOf(found.get(key))))
                .forEach(
                        key ->
                                differences.add(
                                        "%s: %s, expected %s"
                                                .formatted(
                                                        key, found.get(key), expected.get(key))));
        return differences;
    }
}
