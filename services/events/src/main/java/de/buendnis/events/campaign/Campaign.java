package de.buendnis.events.campaign;

import de.buendnis.events.campaign.CampaignHappening.Announced;
import de.buendnis.events.campaign.CampaignHappening.Archived;
import de.buendnis.events.campaign.CampaignHappening.Cancelled;
import de.buendnis.events.campaign.CampaignHappening.Described;
import de.buendnis.events.campaign.CampaignHappening.DocumentingStarted;
import de.buendnis.events.campaign.CampaignHappening.Drafted;
import de.buendnis.events.campaign.CampaignHappening.RegistrationClosed;
import de.buendnis.events.campaign.CampaignHappening.RegistrationOpened;
import de.buendnis.events.campaign.CampaignHappening.Started;
import de.buendnis.platform.web.input.TextField;
import de.buendnis.platform.web.wording.GermanTimes;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A year's Aktionstag.
 *
 * @param slug its part of addresses, such as 2027
 * @param reason why it was cancelled; stays in the office
 */
record Campaign(
        String slug, CampaignDetails details, CampaignStage stage, @Nullable String reason) {

    /** The year's figures are told by then. */
    private static final int MONTHS_OF_DOCUMENTING = 6;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 40;

    /** The address of the form for a new one. */
    private static final String RESERVED = "neu";

    private static final TextField REASON = new TextField("reason", "Begründung", 500, true);

    static Drafted draft(String slug, CampaignDetails details) {
        boolean fits = slug.length() <= LONGEST_SLUG && SLUG.matcher(slug).matches();
        if (!fits || slug.equals(RESERVED)) {
            throw CampaignRule.SLUG_INVALID.refuse();
        }
        return new Drafted(slug, details);
    }

    /**
     * Changes what it is about, and when.
     *
     * @param leftOut confirmed actions that would lie outside the new days
     */
    Described describe(CampaignDetails changed, List<String> leftOut) {
        requireNotOver();
        if (stage == CampaignStage.DOCUMENTING && !changed.sameDays(details)) {
            throw CampaignRule.DAYS_OVER.refuse();
        }
        if (stage == CampaignStage.RUNNING && !changed.firstDay().equals(details.firstDay())) {
            throw CampaignRule.FIRST_DAY_FIXED.refuse();
        }
        if (registrationHasBegun()
                && !changed.registrationFrom().equals(details.registrationFrom())) {
            throw CampaignRule.REGISTRATION_FIXED.refuse();
        }
        if (registrationHasBegun()
                && stage != CampaignStage.REGISTRATION_OPEN
                && !changed.registrationUntil().equals(details.registrationUntil())) {
            throw CampaignRule.REGISTRATION_OVER.refuse();
        }
        if (!leftOut.isEmpty()) {
            throw CampaignRule.ACTIONS_LEFT_OUT.refuse(String.join(", ", leftOut));
        }
        return new Described(changed);
    }

    Announced announce() {
        require(CampaignStage.DRAFT, "Angekündigt wird nur ein Entwurf.");
        return new Announced();
    }

    /** Opens the registration, by hand also before the planned day. */
    RegistrationOpened openRegistration(LocalDate today) {
        require(
                CampaignStage.ANNOUNCED,
                "Geöffnet wird die Anmeldung eines angekündigten Aktionstags.");
        if (today.isAfter(details.registrationUntil())) {
            throw CampaignRule.WINDOW_OVER.refuse(GermanTimes.day(details.registrationUntil()));
        }
        return new RegistrationOpened(today);
    }

    RegistrationClosed closeRegistration(LocalDate today) {
        require(
                CampaignStage.REGISTRATION_OPEN,
                "Schließen lässt sich nur eine geöffnete Anmeldung.");
        return new RegistrationClosed(today);
    }

    Archived archive() {
        require(
                CampaignStage.DOCUMENTING,
                "Archiviert wird ein Aktionstag, dessen Tage vorbei sind.");
        return new Archived();
    }

    /** Calls it off, with all its actions. */
    Cancelled cancel(@Nullable String typed) {
        requireNotOver();
        if (!stage.isAhead()) {
            throw wrongStage("Die Tage sind vorbei, abzusagen ist nichts mehr.");
        }
        @Nullable String words = REASON.optional(typed);
        if (words == null && stage.isAnnounced()) {
            throw CampaignRule.REASON_MISSING.refuse();
        }
        return new Cancelled(words);
    }

    /** What the calendar wants to happen next, if it is time. */
    Optional<CampaignHappening> due(LocalDate today) {
        return Optional.ofNullable(
                switch (stage) {
                    case ANNOUNCED ->
                            today.isBefore(details.registrationFrom())
                                    ? null
                                    : new RegistrationOpened(details.registrationFrom());
                    case REGISTRATION_OPEN ->
                            today.isAfter(details.registrationUntil())
                                    ? new RegistrationClosed(details.registrationUntil())
                                    : null;
                    case REGISTRATION_CLOSED ->
                            today.isBefore(details.firstDay()) ? null : new Started();
                    case RUNNING ->
                            today.isAfter(details.lastDay()) ? new DocumentingStarted() : null;
                    case DOCUMENTING ->
                            today.isBefore(details.lastDay().plusMonths(MONTHS_OF_DOCUMENTING))
                                    ? null
                                    : new Archived();
                    case DRAFT, ARCHIVED, CANCELLED -> null;
                });
    }

    /** The state after what happened; the first happening has no state before. */
    static Campaign apply(@Nullable Campaign before, CampaignHappening happening) {
        if (happening instanceof Drafted drafted) {
            return new Campaign(drafted.slug(), drafted.details(), CampaignStage.DRAFT, null);
        }
        return Objects.requireNonNull(before, "Only being drafted needs no campaign")
                .after(happening);
    }

    private Campaign after(CampaignHappening happening) {
        return switch (happening) {
            case Drafted drafted -> throw new IllegalStateException("Drafted twice");
            case Described described -> new Campaign(slug, described.details(), stage, reason);
            case Announced announced -> at(CampaignStage.ANNOUNCED);
            case RegistrationOpened opened -> opened(opened.on());
            case RegistrationClosed closed -> closed(closed.on());
            case Started started -> at(CampaignStage.RUNNING);
            case DocumentingStarted documenting -> at(CampaignStage.DOCUMENTING);
            case Archived archived -> at(CampaignStage.ARCHIVED);
            case Cancelled cancelled ->
                    new Campaign(slug, details, CampaignStage.CANCELLED, cancelled.reason());
        };
    }

    private Campaign at(CampaignStage next) {
        return new Campaign(slug, details, next, reason);
    }

    private Campaign opened(LocalDate on) {
        LocalDate from = on.isBefore(details.registrationFrom()) ? on : details.registrationFrom();
        return new Campaign(
                slug,
                details.withRegistration(from, details.registrationUntil()),
                CampaignStage.REGISTRATION_OPEN,
                reason);
    }

    private Campaign closed(LocalDate on) {
        LocalDate until =
                on.isBefore(details.registrationUntil()) ? on : details.registrationUntil();
        return new Campaign(
                slug,
                details.withRegistration(details.registrationFrom(), until),
                CampaignStage.REGISTRATION_CLOSED,
                reason);
    }

    private boolean registrationHasBegun() {
        return switch (stage) {
            case DRAFT, ANNOUNCED -> false;
            case REGISTRATION_OPEN,
                    REGISTRATION_CLOSED,
                    RUNNING,
                    DOCUMENTING,
                    ARCHIVED,
                    CANCELLED ->
                    true;
        };
    }

    private void require(CampaignStage wanted, String remedy) {
        requireNotOver();
        if (stage != wanted) {
            throw wrongStage(remedy);
        }
    }

    private void requireNotOver() {
        if (stage.isOver()) {
            throw CampaignRule.OVER.refuse(details.title());
        }
    }

    private RuntimeException wrongStage(String remedy) {
        return CampaignRule.WRONG_STAGE.refuse(details.title(), stage.label(), remedy);
    }
}
