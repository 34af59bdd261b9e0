package de.buendnis.portal.calendar;

import de.buendnis.contracts.events.LocalAction;
import de.buendnis.portal.wording.WebLink;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.jspecify.annotations.Nullable;

/** An action as an entry of a calendar; see RATIONALE.md, "How does an action become …". */
final class CalendarEvent {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private CalendarEvent() {}

    static VEvent of(Action action, String baseUrl) {
        LocalAction details = action.details();
        VEvent event = new VEvent(false);
        // An id is never used again (RFC 7986, 5.3), and stays when the site moves.
        event.add(new Uid(action.id()));
        event.add(new DtStamp(action.changedAt()));
        event.add(new LastModified(action.changedAt()));
        event.add(new Sequence(details.getSequence()));
        event.add(
                action.cancelled()
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        // An offer, and nobody's appointment yet.
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new Summary(action.title()));
        event.add(new Description(description(action, baseUrl)));
        event.add(new Location(location(action)));
        event.add(new Url(URI.create(baseUrl + action.path())));
        LocalTime start = details.getStartsAt();
        if (start == null) {
            addWholeDays(event, action);
        } else {
            addHours(event, action, start, details.getEndsAt());
        }
        return event;
    }

    /** The end of whole days is the day after (RFC 5545, 3.6.1). */
    private static void addWholeDays(VEvent event, Action action) {
        event.add(new DtStart<>(action.firstDay()));
        event.add(new DtEnd<>(action.lastDay().plusDays(1)));
    }

    /** Hours on several days are hours of each day, not one long night and day. */
    private static void addHours(
            VEvent event, Action action, LocalTime start, @Nullable LocalTime end) {
        LocalDate first = action.firstDay();
        event.add(new DtStart<>(at(first, start)));
        if (end != null) {
            event.add(new DtEnd<>(at(end.isAfter(start) ? first : first.plusDays(1), end)));
        }
        long days = ChronoUnit.DAYS.between(first, action.lastDay()) + 1;
        if (days > 1) {
            event.add(new RRule<ZonedDateTime>("FREQ=DAILY;COUNT=" + days));
        }
    }

    private static ZonedDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BERLIN);
    }

    private static String description(Action action, String baseUrl) {
        return Stream.of(
                        action.cancelled() ? "Abgesagt." : action.moved(),
                        action.details().getText(),
                        action.alliance().name(),
                        baseUrl + action.path())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static String location(Action action) {
        LocalAction details = action.details();
        String town =
                Stream.of(details.getPostalCode(), details.getCity())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        String onSite =
                Stream.of(details.getVenue(), details.getStreet(), town)
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(", "));
        return !onSite.isEmpty()
                ? onSite
                : WebLink.of(details.getOnline()).map(WebLink::link).orElseGet(action::place);
    }
}
