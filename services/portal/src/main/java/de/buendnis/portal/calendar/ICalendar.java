package de.buendnis.portal.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Calendars as RFC 5545 and RFC 7986 write them. Without METHOD: that would be scheduling (RFC
 * 5546), and ask for an organiser's mail address.
 */
final class ICalendar {

    private static final String PRODUCT = "-//Lokale Buendnisse fuer Familie//Aktionstag//DE";
    private static final String NAME = "Aktionstag der Lokalen Bündnisse für Familie";

    private static final int OCTETS_IN_LINE = 75;

    /** How often a subscriber should ask: a cancellation is known the same day. */
    private static final Duration REFRESH = Duration.ofHours(4);

    /** The rules in force since 1996; what came before concerns no action. */
    private static final String BERLIN =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Lokale Buendnisse fuer Familie//Aktionstag//DE
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:DAYLIGHT
            TZNAME:CEST
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            DTSTART:19960331T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            TZNAME:CET
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE
            END:VCALENDAR
            """;

    private final String baseUrl;

    ICalendar(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** A file to open once. */
    String single(List<Action> actions) {
        return text(calendar(actions));
    }

    /** The same for subscribers, who are told when to ask again. */
    String feed(List<Action> actions) {
        Calendar calendar = calendar(actions);
        calendar.add(new Name(NAME));
        calendar.add(new XProperty("X-WR-CALNAME", NAME));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        return text(calendar);
    }

    private Calendar calendar(List<Action> actions) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        if (actions.stream().anyMatch(action -> action.details().getStartsAt() != null)) {
            calendar.add(berlin());
        }
        actions.forEach(action -> calendar.add(CalendarEvent.of(action, baseUrl)));
        return calendar;
    }

    private static VTimeZone berlin() {
        try {
            return new CalendarBuilder()
                    .build(new StringReader(BERLIN.replace("\n", "\r\n")))
                    .<VTimeZone>getComponent("VTIMEZONE")
                    .orElseThrow();
        } catch (IOException | ParserException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What alliances typed is escaped by the library, which would fold by characters, however. */
    private static String text(Calendar calendar) {
        return calendar.toString()
                .lines()
                .map(ICalendar::folded)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** At most 75 octets in a line, and never half a sign (RFC 5545, 3.1). */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int sign : line.codePoints().toArray()) {
            String text = Character.toString(sign);
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS_IN_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(text);
            octets += size;
        }
        return folded.toString();
    }
}
