package de.buendnis.registry.alliance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The press of a button beside repeated rows: "Weitere Zeile" sends {@code bodies+}, "Entfernen"
 * sends {@code bodies-2}, "Nach oben" sends {@code steps^2}. The page comes again with the rows
 * changed and all that was typed, so it takes no script.
 *
 * @param list name of the list in the form
 * @param at index of the row that the button stands beside; of no meaning for a further one
 */
record Rows(String list, Press press, int at) {

    private enum Press {
        MORE,
        REMOVE,
        /** Changes places with the row above. */
        UP
    }

    private static final Pattern BUTTON = Pattern.compile("([a-z]{1,20})([+^-])(\\d{0,4})");

    /** What the button means; empty when none of them was pressed. */
    static Optional<Rows> pressed(@Nullable String button) {
        Matcher parts = BUTTON.matcher(Objects.requireNonNullElse(button, ""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        Press press =
                switch (parts.group(2)) {
                    case "-" -> Press.REMOVE;
                    case "^" -> Press.UP;
                    default -> Press.MORE;
                };
        String index = parts.group(3);
        return Optional.of(
                new Rows(parts.group(1), press, index.isEmpty() ? 0 : Integer.parseInt(index)));
    }

    /** The rows after the press, if it was one beside this list. */
    <R> List<R> in(String name, List<R> rows, R blank) {
        if (!list.equals(name)) {
            return rows;
        }
        return switch (press) {
            case MORE -> withBlank(rows, blank);
            case REMOVE -> without(rows, blank);
            case UP -> exchanged(rows);
        };
    }

    private <R> List<R> without(List<R> rows, R blank) {
        List<R> rest =
                IntStream.range(0, rows.size())
                        .filter(row -> row != at)
                        .mapToObj(rows::get)
                        .toList();
        return rest.isEmpty() ? List.of(blank) : rest;
    }

    private <R> List<R> exchanged(List<R> rows) {
        if (at < 1 || at >= rows.size()) {
            return rows;
        }
        var all = new ArrayList<R>(rows);
        Collections.swap(all, at - 1, at);
        return List.copyOf(all);
    }

    /** What came in: rows that a tampered form left out are blank. */
    static <R> List<R> typed(@Nullable List<? extends @Nullable R> rows, R blank) {
        if (rows == null) {
            return List.of();
        }
        var all = new ArrayList<R>();
        rows.forEach(row -> all.add(row == null ? blank : row));
        return List.copyOf(all);
    }

    static <R> List<R> withBlank(List<? extends R> rows, R blank) {
        var all = new ArrayList<R>(rows);
        all.add(blank);
        return List.copyOf(all);
    }

    /** Whether nothing was typed into any of these fields. */
    static boolean blank(@Nullable String... fields) {
        for (String field : fields) {
            if (field != null && !field.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The lines of a text area where each line is one entry. */
    static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().filter(line -> !line.isBlank()).toList();
    }
}
