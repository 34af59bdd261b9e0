package de.buendnis.portal.calendar;

import de.buendnis.portal.wording.GermanDates;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A day of a campaign, with how many actions take place on it.
 *
 * @param height of the bar where it is 30 wide, at least a line
 * @param best whether no day has more
 * @param link to the day's heading in the list; null where the day has none
 */
record DayBar(LocalDate day, int count, int height, boolean best, @Nullable String link) {

    private static final int HIGHEST = 66;

    /** More than two weeks would be too narrow to touch; the list below tells them as well. */
    private static final int DAYS_AT_MOST = 14;

    static List<DayBar> of(Campaign campaign, List<Action> happening, DayList list) {
        List<LocalDate> days = campaign.days();
        if (days.size() > DAYS_AT_MOST || happening.isEmpty()) {
            return List.of();
        }
        List<Integer> counts = days.stream().map(day -> count(happening, day)).toList();
        int most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
        return days.stream()
                .map(
                        day -> {
                            int count = count(happening, day);
                            return new DayBar(
                                    day,
                                    count,
                                    Math.max(1, count * HIGHEST / most),
                                    count == most && counts.indexOf(most) == days.indexOf(day),
                                    list.link(day));
                        })
                .toList();
    }

    /** "Mo". */
    public String shortWeekday() {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, Locale.GERMAN);
    }

    /** "Montag, 10. Mai". */
    public String dayInWords() {
        return GermanDates.dayInYear(day);
    }

    /** "3 Aktionen". */
    public String countInWords() {
        return count == 0 ? "keine Aktion" : count == 1 ? "1 Aktion" : count + " Aktionen";
    }

    private static int count(List<Action> happening, LocalDate day) {
        return Math.toIntExact(
                happening.stream().filter(action -> action.takesPlaceOn(day)).count());
    }
}
