package de.buendnis.portal.home;

import de.buendnis.portal.calendar.Action;
import de.buendnis.portal.calendar.ActionCalendar;
import de.buendnis.portal.directory.Directory;
import de.buendnis.portal.edition.Editions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened last: portraits, foundings, confirmed actions, sent editions. */
@Component
class LatestNews {

    private static final Comparator<News> NEWEST_FIRST =
            Comparator.comparing(
                            News::at, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                    .reversed();

    private final Directory directory;
    private final ActionCalendar calendar;
    private final Editions editions;

    LatestNews(Directory directory, ActionCalendar calendar, Editions editions) {
        this.directory = directory;
        this.calendar = calendar;
        this.editions = editions;
    }

    List<News> newest(int count) {
        return Stream.of(
                        directory.newest(count).stream().map(News::of),
                        confirmedTogether(calendar.all()).map(News::of),
                        editions.newest(count).stream().map(News::of))
                .flatMap(news -> news)
                .sorted(NEWEST_FIRST)
                .limit(count)
                .toList();
    }

    /** What is called off or over is no news. */
    private static Stream<List<Action>> confirmedTogether(Stream<Action> actions) {
        return actions
                .filter(action -> action.confirmedAt() != null)
                .filter(action -> !action.cancelled() && !action.held())
                .collect(Collectors.groupingBy(Confirmation::of))
                .values()
                .stream();
    }

    /** The office confirms an alliance's actions as a whole. */
    private record Confirmation(String occasion, String alliance, @Nullable Instant at) {

        static Confirmation of(Action action) {
            return new Confirmation(
                    action.occasion(), action.alliance().id(), action.confirmedAt());
        }
    }
}
