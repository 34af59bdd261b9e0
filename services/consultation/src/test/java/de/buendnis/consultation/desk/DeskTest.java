package de.buendnis.consultation.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0}: {1}, due {2}")
    @CsvSource({
        "in the middle of a day,     2026-11-24T10:30, 2026-11-26T10:30",
        "before the office opens,    2026-11-24T06:00, 2026-11-25T18:00",
        "on the stroke of nine,      2026-11-24T09:00, 2026-11-25T18:00",
        "on the stroke of six,       2026-11-24T18:00, 2026-11-26T18:00",
        "on a Friday evening,        2026-11-27T19:00, 2026-12-01T18:00",
        "late on a Friday,           2026-11-27T17:30, 2026-12-01T17:30",
        "on a Sunday,                2026-11-29T12:00, 2026-12-01T18:00",
        "over Christmas,             2026-12-23T15:00, 2026-12-28T15:00",
        "over New Year,              2026-12-31T12:00, 2027-01-05T12:00",
        "over Easter,                2027-03-25T14:00, 2027-03-31T14:00",
        "over the change of clocks,  2027-03-26T10:00, 2027-03-31T18:00",
        "over the winter's clocks,   2026-10-23T10:00, 2026-10-27T10:00",
        "over Labour Day,            2028-04-28T10:00, 2028-05-03T10:00",
        "over Ascension,             2027-05-05T10:00, 2027-05-10T10:00",
        "over Women's Day,           2027-03-05T10:00, 2027-03-10T10:00"
    })
    void twoWorkingDaysAreCountedInOfficeHours(String when, LocalDateTime from, LocalDateTime due) {
        assertThat(desk().dueAfterWorkingDays(berlin(from), 2)).isEqualTo(berlin(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00, 2026-12-24T10:00",
        "2026-11-26T10:00, 2026-12-24T18:00",
        "2026-11-24T22:00, 2026-12-24T18:00",
        "2027-01-31T10:00, 2027-02-26T18:00",
        "2026-12-01T07:00, 2026-12-31T18:00"
    })
    void aMonthEndsInAnOfficeHourAndNeverLater(LocalDateTime from, LocalDateTime due) {
        assertThat(desk().dueWithinAMonth(berlin(from))).isEqualTo(berlin(due));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-24T08:59 | false | 2026-11-24T09:00 | Gerade nicht erreichbar, wieder heute ab 9 Uhr",
                "2026-11-24T09:00 | true  | 2026-11-24T18:00 | Jetzt erreichbar, heute bis 18 Uhr",
                "2026-11-24T17:59 | true  | 2026-11-24T18:00 | Jetzt erreichbar, heute bis 18 Uhr",
                "2026-11-24T18:00 | false | 2026-11-25T09:00 | Gerade nicht erreichbar, wieder morgen ab 9 Uhr",
                "2026-11-27T19:00 | false | 2026-11-30T09:00 | Gerade nicht erreichbar, wieder am Montag, 30. November 2026 ab 9 Uhr",
                "2026-12-31T20:00 | false | 2027-01-04T09:00 | Gerade nicht erreichbar, wieder am Montag, 4. Januar 2027 ab 9 Uhr",
                "2027-03-28T02:30 | false | 2027-03-30T09:00 | Gerade nicht erreichbar, wieder am Dienstag, 30. März 2027 ab 9 Uhr"
            })
    void peopleAreToldWhenSomebodyAnswers(
            LocalDateTime at, boolean open, LocalDateTime until, String sentence) {
        OpeningState state = desk().at(berlin(at));

        assertThat(state.open()).isEqualTo(open);
        assertThat(state.until()).isEqualTo(berlin(until));
        assertThat(state.sentence().replace('\u00a0', ' ')).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "FOUNDING_ADVICE, PLANNING_EVENTS, advice",
        "FURTHER_DEVELOPMENT, PUBLIC_RELATIONS, advice",
        "PRESS, OTHER, media",
        "GENERAL, PUBLIC_RELATIONS, media",
        "GENERAL, OTHER, office",
        "BARRIER_REPORT, OTHER, office"
    })
    void theFirstRouteThatFitsDecides(RequestType type, Topic topic, String unit) {
        assertThat(desk().unitFor(type, topic).id()).isEqualTo(unit);
    }

    @Test
    void aUnitThatTakesNoRequestsAnyMoreIsStillKnown() {
        Desk later = desk(LocalDateTime.parse("2028-01-03T10:00"));

        assertThat(later.unitFor(RequestType.PRESS, Topic.OTHER).id()).isEqualTo("office");
        assertThat(later.unit("media")).isPresent();
        assertThat(later.units()).extracting(ServiceUnit::id).containsExactly("office", "advice");
        assertThat(desk().units()).hasSize(3);
    }

    @Test
    void hoursAreWorded() {
        assertThat(office().hours().replace('\u00a0', ' '))
                .isEqualTo("Montag bis Freitag, 9 bis 18 Uhr");
        assertThat(new OfficeHours(LocalTime.of(8, 30), LocalTime.NOON).inWords())
                .contains("8:30 bis 12");
    }

    @Test
    void settingsThatLeadNowhereAreRefusedAtTheStart() {
        List<Route> routes = List.of(new Route("elsewhere", null, null));

        assertThatThrownBy(() -> new DeskSettings(List.of(office()), routes))
                .hasMessageContaining("elsewhere");
        assertThatThrownBy(() -> new DeskSettings(List.of(), List.of()))
                .hasMessageContaining("no unit");
        assertThatThrownBy(() -> new OfficeHours(LocalTime.NOON, LocalTime.NOON))
                .hasMessageContaining("close");
    }

    private static Desk desk() {
        return desk(LocalDateTime.parse("2026-11-24T10:00"));
    }

    private static Desk desk(LocalDateTime now) {
        LocalDate end = LocalDate.of(2027, 12, 31);
        return new Desk(
                new DeskSettings(
                        List.of(office(), unit("advice", null), unit("media", end)),
                        List.of(
                                new Route("media", Set.of(RequestType.PRESS), null),
                                new Route(
                                        "media",
                                        Set.of(RequestType.GENERAL),
                                        Set.of(Topic.PUBLIC_RELATIONS)),
                                new Route(
                                        "advice",
                                        Set.of(
                                                RequestType.FOUNDING_ADVICE,
                                                RequestType.FURTHER_DEVELOPMENT),
                                        null))),
                Clock.fixed(berlin(now), BERLIN));
    }

    private static ServiceUnit office() {
        return unit("office", null);
    }

    private static ServiceUnit unit(String id, LocalDate until) {
        return new ServiceUnit(
                id,
                "Einheit " + id,
                "030 23125 010",
                id + "@buendnisse.example",
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                null,
                until);
    }

    private static Instant berlin(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }
}
