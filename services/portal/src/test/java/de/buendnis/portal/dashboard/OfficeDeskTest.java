package de.buendnis.portal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.buendnis.platform.web.waiting.Task;
import de.buendnis.platform.web.waiting.Waiting;
import de.buendnis.portal.gateway.Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficeDeskTest {

    private static final Instant NOW = Instant.parse("2027-03-16T08:42:00Z");
    private static final Backend REGISTRY = service("registry", "Bündnisse");
    private static final Backend EVENTS = service("events", "Aktionstag");

    @Test
    void theListIsOrderedByDeadlineAndThenByAge() {
        OfficeDesk desk =
                desk(
                        known(
                                REGISTRY,
                                task("ohne Frist, alt", -20, null),
                                task("ohne Frist, neu", -1, null)),
                        known(EVENTS, task("in drei Tagen", -5, 3), task("überfällig", -2, -1)));

        assertThat(desk.rows())
                .extracting(row -> row.task().title())
                .containsExactly(
                        "überfällig", "in drei Tagen", "ohne Frist, alt", "ohne Frist, neu");
        assertThat(desk.summary())
                .isEqualTo(
                        "Dienstag, 16.\u00a0März 2027, 9:42\u00a0Uhr. 4\u00a0Vorgänge, davon 1 über der Frist.");
    }

    @Test
    void tilesCountAndAServiceThatIsAwayHasNoFigure() {
        OfficeDesk desk = desk(known(REGISTRY, task("eins", -4, null)), new Answer.Away(EVENTS));

        assertThat(desk.tiles())
                .extracting(OfficeDesk.Tile::title, OfficeDesk.Tile::count, OfficeDesk.Tile::oldest)
                .containsExactly(
                        tuple("Alle", 1, "ältester 4\u00a0Tage"),
                        tuple("Bündnisse", 1, "ältester 4\u00a0Tage"),
                        tuple("Aktionstag", null, null));
        assertThat(desk.away()).containsExactly(EVENTS);
        assertThat(desk.summary()).endsWith("1\u00a0Vorgang ohne Aktionstag.");
    }

    @Test
    void thatNothingWaitsIsSaidOnlyWhenEverybodyHasAnswered() {
        OfficeDesk unknown = desk(new Answer.Away(REGISTRY));
        OfficeDesk nothing = desk(known(REGISTRY));

        assertThat(unknown.summary()).doesNotContain("wartet nichts");
        assertThat(unknown.tiles()).extracting(OfficeDesk.Tile::count).containsOnlyNulls();
        assertThat(nothing.summary()).endsWith("Gerade wartet nichts.");
    }

    @Test
    void oneAreaCanBeLookedAtAlone() {
        OfficeDesk desk =
                OfficeDesk.of(
                        List.of(
                                known(REGISTRY, task("eins", -4, null)),
                                known(EVENTS, task("zwei", -4, null))),
                        "events",
                        "",
                        1,
                        NOW);

        assertThat(desk.rows()).extracting(row -> row.task().title()).containsExactly("zwei");
        assertThat(desk.tiles())
                .filteredOn(OfficeDesk.Tile::current)
                .extracting(OfficeDesk.Tile::title)
                .containsExactly("Aktionstag");
    }

    @Test
    void deadlinesAreSaidAsPeopleSayThem() {
        assertThat(deadline(-2)).isEqualTo(new Deadline("danger", "2\u00a0Tage über der Frist"));
        assertThat(deadline(0)).isEqualTo(new Deadline("warning", "heute"));
        assertThat(deadline(1)).isEqualTo(new Deadline("warning", "Frist in 1\u00a0Tag"));
        assertThat(deadline(3)).isEqualTo(new Deadline("warning", "Frist in 3\u00a0Tagen"));
        assertThat(deadline(6)).isEqualTo(new Deadline(null, "bis Montag, 22.\u00a0März"));
        assertThat(Deadline.of(null, NOW)).isEqualTo(new Deadline(null, "ohne\u00a0Frist"));
    }

    @Test
    void agesAreRoundedDown() {
        assertThat(Words.age(NOW.minus(Duration.ofSeconds(5)), NOW)).isEqualTo("1\u00a0Minute");
        assertThat(Words.age(NOW.minus(Duration.ofMinutes(119)), NOW)).isEqualTo("1\u00a0Stunde");
        assertThat(Words.age(Instant.parse("2012-09-19T22:00:00Z"), NOW))
                .isEqualTo("14\u00a0Jahre");
        assertThat(Words.since(NOW.minus(Duration.ofHours(49)), NOW)).isEqualTo("2\u00a0Tagen");
    }

    private static Deadline deadline(int days) {
        return Deadline.of(NOW.plus(Duration.ofDays(days)).plusSeconds(60), NOW);
    }

    private static OfficeDesk desk(Answer... answers) {
        return OfficeDesk.of(List.of(answers), null, "", 1, NOW);
    }

    private static Answer known(Backend from, Task... tasks) {
        Instant oldest =
                List.of(tasks).stream().map(Task::since).min(Instant::compareTo).orElse(null);
        return new Answer.Known(from, new Waiting(tasks.length, oldest, List.of(tasks), List.of()));
    }

    private static Task task(String title, int sinceDays, Integer dueDays) {
        return new Task(
                title,
                "",
                "/verwaltung",
                NOW.plus(Duration.ofDays(sinceDays)),
                dueDays == null ? null : NOW.plus(Duration.ofDays(dueDays)),
                null,
                "Prüfen");
    }

    private static Backend service(String name, String title) {
        return new Backend(name, title, title, "", "http://127.0.0.1:1", List.of());
    }
}
