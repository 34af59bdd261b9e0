package de.buendnis.portal.directory;

import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.contracts.registry.Land;
import de.buendnis.platform.web.Choice;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/**
 * A check box of the filter.
 *
 * @param count how many results it would have
 */
record FilterOption(String value, String label, int count, boolean chosen) {

    /** The Länder that have alliances, in the order of their names. */
    static List<FilterOption> lands(Found found, DirectoryAddress address, MessageSource labels) {
        return Stream.of(Land.values())
                .filter(land -> land != Land.UNKNOWN)
                .map(
                        land ->
                                new FilterOption(
                                        DirectoryAddress.key(land),
                                        Choice.label(labels, land),
                                        found.lands().getOrDefault(land, 0),
                                        address.lands().contains(land)))
                .filter(option -> option.count() > 0 || option.chosen())
                .sorted(
                        Comparator.comparing(
                                FilterOption::label, Collator.getInstance(Locale.GERMAN)))
                .toList();
    }

    /** All seven fields of action, in the order of the national list. */
    static List<FilterOption> fields(Found found, DirectoryAddress address, MessageSource labels) {
        return Stream.of(FieldOfAction.values())
                .filter(field -> field != FieldOfAction.UNKNOWN)
                .map(
                        field ->
                                new FilterOption(
                                        DirectoryAddress.key(field),
                                        breakable(Choice.label(labels, field)),
                                        found.fields().getOrDefault(field, 0),
                                        address.fields().contains(field)))
                .toList();
    }

    /** The filter is narrow, and one word of the national list is wider. */
    private static String breakable(String label) {
        return label.replace("übergreifende", "\u00adübergreifende");
    }
}
