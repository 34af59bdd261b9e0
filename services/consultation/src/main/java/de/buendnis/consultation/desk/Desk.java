package de.buendnis.consultation.desk;

import de.buendnis.platform.web.wording.GermanTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The national office from the outside: who answers what, when, and by when. */
public final class Desk {

    private final DeskSettings settings;
    private final Clock clock;

    Desk(DeskSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Who answers such a request if it comes in today. */
    public ServiceUnit unitFor(RequestType type, Topic topic) {
        LocalDate today = day(clock.instant());
        return settings.routes().stream()
                .filter(route -> route.fits(type, topic))
                .flatMap(route -> unit(route.unit()).stream())
                .filter(unit -> unit.isValid(today))
                .findFirst()
                .orElseGet(this::leading);
    }

    /** The unit of that id, also if it takes no requests any more. */
    public Optional<ServiceUnit> unit(String id) {
        return settings.units().stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    /** Those that take requests today, the leading one first. */
    public List<ServiceUnit> units() {
        LocalDate today = day(clock.instant());
        return settings.units().stream().filter(unit -> unit.isValid(today)).toList();
    }

    /** Whether somebody answers the phone at that moment, and until or from when. */
    public OpeningState at(Instant moment) {
        OfficeHours hours = hours();
        if (hours.isOpen(moment)) {
            return new OpeningState(
                    true,
                    hours.closingOn(moment),
                    "Jetzt erreichbar, heute bis %s\u00a0Uhr"
                            .formatted(OfficeHours.words(hours.closes())));
        }
        Instant next = hours.nextOpening(moment);
        return new OpeningState(
                false,
                next,
                "Gerade nicht erreichbar, wieder %s ab %s\u00a0Uhr"
                        .formatted(from(day(moment), day(next)), OfficeHours.words(hours.opens())));
    }

    /**
     * When this many working days have passed, in office hours: a day that has begun counts for
     * what is left of it.
     */
    public Instant dueAfterWorkingDays(Instant from, int days) {
        OfficeHours hours = hours();
        return hours.after(from, hours.day().multipliedBy(days));
    }

    /** The last office hour of the month that begins at the moment. */
    public Instant dueWithinAMonth(Instant from) {
        return hours().lastBefore(from.atZone(OfficeHours.BERLIN).plusMonths(1).toInstant());
    }

    private static String from(LocalDate today, LocalDate next) {
        if (next.equals(today)) {
            return "heute";
        }
        return next.equals(today.plusDays(1)) ? "morgen" : "am " + GermanTimes.weekday(next);
    }

    private ServiceUnit leading() {
        return settings.units().getFirst();
    }

    private OfficeHours hours() {
        return leading().officeHours();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, OfficeHours.BERLIN);
    }
}
