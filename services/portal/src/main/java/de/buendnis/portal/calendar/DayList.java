package de.buendnis.portal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Actions by day: each in full on its first day, and in a line on every further one.
 *
 * @param rows in the order of the list
 */
record DayList(List<Row> rows) {

    static final int PAGE_SIZE = 20;

    DayList {
        rows = List.copyOf(rows);
    }

    /** What the list says of one action on one day. */
    record Row(LocalDate day, Action action) {

        boolean begins() {
            return day.equals(action.firstDay());
        }
    }

    /**
     * @param actions in order of time and place
     */
    static DayList of(Campaign campaign, List<Action> actions) {
        TreeSet<LocalDate> days = new TreeSet<>(campaign.days());
        actions.forEach(action -> days.add(action.firstDay()));
        List<Row> rows = new ArrayList<>();
        for (LocalDate day : days) {
            actions.stream()
                    .filter(action -> action.firstDay().equals(day))
                    .forEach(action -> rows.add(new Row(day, action)));
            actions.stream()
                    .filter(action -> !action.firstDay().equals(day) && !action.cancelled())
                    .filter(action -> action.takesPlaceOn(day))
                    .forEach(action -> rows.add(new Row(day, action)));
        }
        return new DayList(rows);
    }

    int pages() {
        return Math.max(1, (rows.size() + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /** A page of the list, counted from 1, by day. */
    Map<LocalDate, List<Row>> page(int page) {
        Map<LocalDate, List<Row>> days = new LinkedHashMap<>();
        rows.stream()
                .skip((page - 1L) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .forEach(
                        row ->
                                days.computeIfAbsent(row.day(), missing -> new ArrayList<>())
                                        .add(row));
        return days;
    }

    /** Where the heading of a day stands in the list without filters. */
    @Nullable String link(LocalDate day) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).day().equals(day)) {
                int page = at / PAGE_SIZE + 1;
                return ActionPages.PATH
                        + (page == 1 ? "" : "?seite=" + page)
                        + "#"
                        + DaySection.anchor(day);
            }
        }
        return null;
    }
}
