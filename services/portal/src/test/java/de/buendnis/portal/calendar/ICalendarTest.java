package de.buendnis.portal.calendar;

import static de.buendnis.portal.SampleActions.MONDAY;
import static de.buendnis.portal.SampleActions.SATURDAY;
import static de.buendnis.portal.SampleActions.action;
import static de.buendnis.portal.SampleActions.campaign;
import static de.buendnis.portal.SampleActions.campaign2027;
import static de.buendnis.portal.SampleActions.exhibition;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.events.CampaignStage;
import de.buendnis.contracts.events.LocalAction;
import de.buendnis.contracts.events.LocalActionState;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.portal.SampleAlliances;
import de.buendnis.portal.directory.Alliance;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ICalendarTest {

    private static final ICalendar FILES = new ICalendar("https://buendnisse.example");
    private static final Instant CHANGED = Instant.parse("2027-02-01T09:30:00Z");

    /** Whoever loads the codec may build what the contracts generate. */
    @BeforeAll
    static void trustTheContracts() {
        assertThat(new MessageCodec()).isNotNull();
    }

    @Test
    void theEndOfWholeDaysIsTheDayAfter() {
        String text = single(action("fest", "Fest", SATURDAY).build());

        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20270515\r\n")
                .contains("DTEND;VALUE=DATE:20270516\r\n")
                .doesNotContain("VTIMEZONE");
    }

    @Test
    void hoursAreThoseOfBerlin() {
        String text =
                single(
                        action("fest", "Fest", SATURDAY)
                                .setStartsAt(LocalTime.of(10, 0))
                                .setEndsAt(LocalTime.of(16, 30))
                                .build());

        assertThat(text)
                .contains("DTSTART;TZID=Europe/Berlin:20270515T100000\r\n")
                .contains("DTEND;TZID=Europe/Berlin:20270515T163000\r\n")
                .contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n")
                .doesNotContain("RRULE:FREQ=DAILY");
    }

    @Test
    void hoursOnSeveralDaysAreRepeatedDaily() throws Exception {
        String text = single(exhibition().build());

        assertThat(text)
                .contains("DTSTART;TZID=Europe/Berlin:20270510T100000\r\n")
                .contains("DTEND;TZID=Europe/Berlin:20270510T170000\r\n")
                .contains("RRULE:FREQ=DAILY;COUNT=7\r\n");
        VEvent event = parse(text).<VEvent>getComponent("VEVENT").orElseThrow();
        assertThat(
                        event.calculateRecurrenceSet(
                                new Period<>(
                                        MONDAY.minusDays(9).atStartOfDay(berlin()),
                                        MONDAY.plusDays(30).atStartOfDay(berlin()))))
                .hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({"18:00,01:00,20270516T010000", "18:00,22:00,20270515T220000"})
    void aPartyMayGoOnPastMidnight(LocalTime start, LocalTime end, String expected) {
        assertThat(
                        single(
                                action("party", "Tanz", SATURDAY)
                                        .setStartsAt(start)
                                        .setEndsAt(end)
                                        .build()))
                .contains("DTEND;TZID=Europe/Berlin:" + expected);
    }

    @Test
    void anOpenEndIsNotInvented() {
        assertThat(
                        single(
                                action("walk", "Rundgang", SATURDAY)
                                        .setStartsAt(LocalTime.of(15, 0))
                                        .build()))
                .doesNotContain("DTEND");
    }

    @Test
    void aChangedActionKeepsItsIdAndCountsUp() {
        String text =
                single(exhibition().setState(LocalActionState.CANCELLED).setSequence(3).build());

        assertThat(text)
                .contains("UID:exhibition\r\n")
                .contains("SEQUENCE:3\r\n")
                .contains("STATUS:CANCELLED\r\n")
                .contains("DTSTAMP:20270201T093000Z\r\n")
                .contains("DESCRIPTION:Abgesagt.");
        assertThat(single(exhibition().build())).contains("STATUS:CONFIRMED\r\n");
    }

    @Test
    void subscribersAreToldWhenToAskAgain() {
        String text = FILES.feed(List.of(sample(exhibition().build())));

        assertThat(text)
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n")
                .contains("X-PUBLISHED-TTL:PT4H\r\n")
                .doesNotContain("METHOD:");
        assertValid(text);
    }

    @Test
    void anEmptyFeedIsACalendarToo() {
        assertThat(FILES.feed(List.of())).startsWith("BEGIN:VCALENDAR\r\n");
    }

    @Test
    void whatPeopleTypeIsTextAndNothingElse() throws Exception {
        String title = "Fest; für, alle \\ „Große“ 🎈\r\nBEGIN:VALARM";
        LocalAction hostile =
                exhibition()
                        .setTitle(title)
                        .setText(
                                "Zeile\nEND:VEVENT\nATTACH:https://evil.example " + "ä".repeat(200))
                        .setVenue("Saal, 1. Stock; links")
                        .build();

        String text = single(hostile);

        assertThat(text.lines())
                .noneMatch(line -> line.startsWith("ATTACH") || line.startsWith("BEGIN:VALARM"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        VEvent event = parse(text).<VEvent>getComponent("VEVENT").orElseThrow();
        assertThat(event.getSummary().getValue()).contains("Fest; für, alle \\ „Große“");
        assertThat(event.getLocation().getValue())
                .isEqualTo("Saal, 1. Stock; links, Schlossberg 3-4, 24306 Plön");
    }

    private static String single(LocalAction action) {
        String text = FILES.single(List.of(sample(action)));
        assertValid(text);
        return text;
    }

    private static void assertValid(String text) {
        try {
            assertThat(parse(text).validate(true).getEntries()).isEmpty();
        } catch (IOException | ParserException broken) {
            throw new AssertionError(text, broken);
        }
    }

    private static Calendar parse(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static ZoneId berlin() {
        return ZoneId.of("Europe/Berlin");
    }

    private static Action sample(LocalAction details) {
        AllianceState ploen = SampleAlliances.ploen();
        Campaign campaign =
                Campaign.of(campaign("c", 1, campaign2027(CampaignStage.RUNNING).build()));
        return new Action(
                campaign, new Alliance("ploen", 1, ploen, ploen.getProfile()), details, CHANGED);
    }
}
