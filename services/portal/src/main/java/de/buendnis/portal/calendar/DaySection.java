package de.buendnis.portal.calendar;

import de.buendnis.portal.wording.GermanDates;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A day of the list.
 *
 * @param beginning actions in full
 * @param continuing actions that began on a day before
 */
record DaySection(LocalDate day, List<Action> beginning, List<Action> continuing) {

    static List<DaySection> of(Map<LocalDate, List<DayList.Row>> page) {
        return page.entrySet().stream()
                .map(
                        entry ->
                                new DaySection(
                                        entry.getKey(),
                                        actions(entry.getValue(), true),
                                        actions(entry.getValue(), false)))
                .toList();
    }

    static String anchor(LocalDate day) {
        return "tag-" + DateTimeFormatter.ISO_LOCAL_DATE.format(day);
    }

    public String id() {
        return anchor(day);
    }

    /** "Montag, 10. Mai". */
    public String name() {
        return GermanDates.dayInYear(day);
    }

    public String weekday() {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, Locale.GERMAN);
    }

    public String month() {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.GERMAN);
    }

    private static List<Action> actions(List<DayList.Row> rows, boolean beginning) {
        return rows.stream()
                .filter(row -> row.begins() == beginning)
                .map(DayList.Row::action)
                .toList();
    }
}
