package de.buendnis.portal.calendar;

import de.buendnis.contracts.events.LocalAction;
import de.buendnis.contracts.events.LocalActionState;
import de.buendnis.portal.directory.Alliance;
import de.buendnis.portal.wording.GermanDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A local action that the public may see, in the contract's own words.
 *
 * @param changedAt when the alliance's part in the campaign last changed
 */
public record Action(Campaign campaign, Alliance alliance, LocalAction details, Instant changedAt) {

    public String id() {
        return details.getId();
    }

    public String title() {
        return details.getTitle();
    }

    /** "Aktionstag 2027". */
    public String occasion() {
        return campaign.title();
    }

    /** Address of its page on this site. */
    public String path() {
        return ActionPages.PATH + "/" + campaign.slug() + "/aktionen/" + id();
    }

    /** Address of its calendar file. */
    public String calendarPath() {
        return path() + ".ics";
    }

    public boolean cancelled() {
        return details.getState() == LocalActionState.CANCELLED;
    }

    public boolean held() {
        return details.getState() == LocalActionState.HELD
                || details.getState() == LocalActionState.DOCUMENTED;
    }

    /** When the office confirmed it first; null if that is not known. */
    public @Nullable Instant confirmedAt() {
        return details.getPublishedAt();
    }

    LocalDate firstDay() {
        return details.getFirstDay();
    }

    /** Never before the first. */
    LocalDate lastDay() {
        return details.getLastDay().isBefore(firstDay()) ? firstDay() : details.getLastDay();
    }

    boolean takesPlaceOn(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /** "Samstag, 15. Mai 2027". */
    public String days() {
        return GermanDates.span(firstDay(), lastDay());
    }

    /** Whether it takes more than a day. */
    public boolean longer() {
        return lastDay().isAfter(firstDay());
    }

    /** "Sonntag, 16. Mai". */
    public String lastDayInWords() {
        return GermanDates.dayInYear(lastDay());
    }

    /** "10 bis 17 Uhr". */
    public String hours() {
        return details.getStartsAt() == null
                ? "Ganztägig"
                : GermanDates.hours(details.getStartsAt(), details.getEndsAt());
    }

    /** "Verschoben von Freitag, 14. Mai auf Samstag, 15. Mai"; null if it was not. */
    public @Nullable String moved() {
        LocalDate before = details.getMovedFrom();
        return before == null || before.equals(firstDay())
                ? null
                : "Verschoben von %s auf %s"
                        .formatted(
                                GermanDates.dayInYear(before), GermanDates.dayInYear(firstDay()));
    }

    /** "Rathaus, Plön"; the alliance's place where the action names none. */
    public String place() {
        String named =
                Stream.of(details.getVenue(), details.getCity())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return !named.isEmpty()
                ? named
                : details.getOnline() != null ? "Online" : alliance.place().getName();
    }

    /** The town that counts as one of the campaign's places; null for what is only digital. */
    @Nullable String town() {
        return details.getCity() != null
                ? details.getCity()
                : details.getOnline() != null ? null : alliance.place().getName();
    }

    /** What a search by place looks at. */
    List<String> placeWords() {
        return Stream.of(
                        details.getCity(),
                        details.getPostalCode(),
                        details.getVenue(),
                        alliance.place().getName(),
                        alliance.place().getPostalCode(),
                        alliance.place().getDistrictName())
                .filter(Objects::nonNull)
                .toList();
    }
}
