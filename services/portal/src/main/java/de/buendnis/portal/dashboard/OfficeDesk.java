package de.buendnis.portal.dashboard;

import de.buendnis.platform.web.PageLinks;
import de.buendnis.platform.web.waiting.Task;
import de.buendnis.platform.web.waiting.Waiting;
import de.buendnis.portal.gateway.Backend;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the office's dashboard shows of the services' answers. */
record OfficeDesk(
        String summary,
        List<Tile> tiles,
        List<Row> rows,
        String caption,
        PageLinks pages,
        List<Backend> away,
        @Nullable String chosen,
        String words,
        boolean searchable) {

    static final int ROWS = 20;

    /** A shorter list is read faster than searched. */
    private static final int SEARCHED_FROM = 5;

    private static final String PAGE = "/verwaltung";

    /** A service with its count; out of order when the count is not known. */
    record Tile(
            String title,
            @Nullable Integer count,
            @Nullable String oldest,
            String link,
            boolean current) {}

    /** One task in the list. */
    record Row(Task task, String area, String waits, Deadline deadline, @Nullable Instant dueAt) {}

    /**
     * @param chosen name of the service that is looked at alone, null for all
     * @param words that the task must contain
     * @param page counted from 1
     */
    static OfficeDesk of(
            List<Answer> answers, @Nullable String chosen, String words, int page, Instant now) {
        List<Row> all =
                answers.stream().flatMap(answer -> rows(answer, now)).sorted(order()).toList();
        List<Row> shown =
                answers.stream()
                        .filter(answer -> chosen == null || answer.from().name().equals(chosen))
                        .flatMap(answer -> rows(answer, now))
                        .filter(row -> contains(row, words))
                        .sorted(order())
                        .toList();
        List<Backend> away =
                answers.stream().filter(Answer.Away.class::isInstance).map(Answer::from).toList();
        int total = Math.max(1, (shown.size() + ROWS - 1) / ROWS);
        int current = Math.clamp(page, 1, total);
        int first = (current - 1) * ROWS;
        List<Row> visible = shown.subList(first, Math.min(first + ROWS, shown.size()));
        return new OfficeDesk(
                summary(all, away, now),
                tiles(answers, all, away, chosen, now),
                visible,
                caption(first, visible.size(), shown.size()),
                new PageLinks(current, total, address(chosen, words)),
                away,
                chosen,
                words,
                all.size() > SEARCHED_FROM || !words.isEmpty());
    }

    /** By deadline, those without one last; then the one that waits longest. */
    private static Comparator<Row> order() {
        return Comparator.comparing(Row::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(row -> row.task().since());
    }

    private static Stream<Row> rows(Answer answer, Instant now) {
        return switch (answer) {
            case Answer.Away away -> Stream.empty();
            case Answer.Known known ->
                    known.waiting().tasks().stream()
                            .map(
                                    task ->
                                            new Row(
                                                    task,
                                                    known.from().title(),
                                                    Words.age(task.since(), now),
                                                    Deadline.of(task.dueAt(), now),
                                                    task.dueAt()));
        };
    }

    private static boolean contains(Row row, String words) {
        String text =
                (row.task().title() + " " + Objects.requireNonNullElse(row.task().detail(), ""))
                        .toLowerCase(Locale.GERMAN);
        return Stream.of(words.toLowerCase(Locale.GERMAN).split("\\s+")).allMatch(text::contains);
    }

    private static List<Tile> tiles(
            List<Answer> answers,
            List<Row> all,
            List<Backend> away,
            @Nullable String chosen,
            Instant now) {
        Tile together =
                new Tile(
                        "Alle",
                        away.size() == answers.size() ? null : all.size(),
                        all.stream()
                                .map(row -> row.task().since())
                                .min(Comparator.naturalOrder())
                                .map(since -> oldest(since, now))
                                .orElse(null),
                        PAGE,
                        chosen == null);
        return Stream.concat(
                        Stream.of(together),
                        answers.stream().map(answer -> tile(answer, chosen, now)))
                .toList();
    }

    private static Tile tile(Answer answer, @Nullable String chosen, Instant now) {
        String name = answer.from().name();
        String title = answer.from().title();
        return switch (answer) {
            case Answer.Away away -> new Tile(title, null, null, PAGE, false);
            case Answer.Known(Backend from, Waiting waiting) ->
                    new Tile(
                            title,
                            waiting.count(),
                            waiting.oldestSince() == null
                                    ? null
                                    : oldest(waiting.oldestSince(), now),
                            address(name, ""),
                            name.equals(chosen));
        };
    }

    private static String oldest(Instant since, Instant now) {
        return "ältester " + Words.age(since, now);
    }

    private static String summary(List<Row> all, List<Backend> away, Instant now) {
        String moment = Words.moment(now) + ". ";
        if (all.isEmpty()) {
            // That nothing waits is said only when everybody has answered.
            return away.isEmpty() ? moment + "Gerade wartet nichts." : moment;
        }
        long late = all.stream().filter(row -> "danger".equals(row.deadline().kind())).count();
        String missing =
                away.isEmpty()
                        ? ""
                        : " ohne "
                                + away.stream()
                                        .map(Backend::title)
                                        .collect(Collectors.joining(", "));
        return moment
                + Words.counted(all.size(), "Vorgang", "Vorgänge")
                + missing
                + (late == 0 ? "." : ", davon " + late + " über der Frist.");
    }

    private static String caption(int first, int visible, int total) {
        String range =
                visible == total
                        ? Words.counted(total, "Vorgang", "Vorgänge")
                        : "%d bis %d von %d".formatted(first + 1, first + visible, total);
        return range + ", nach Frist geordnet";
    }

    private static String address(@Nullable String chosen, String words) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PAGE);
        if (chosen != null) {
            address.queryParam("bereich", chosen);
        }
        if (!words.isBlank()) {
            address.queryParam("q", words);
        }
        return address.encode().build().toUriString();
    }
}
