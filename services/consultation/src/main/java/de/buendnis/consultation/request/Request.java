package de.buendnis.consultation.request;

import de.buendnis.consultation.request.Contribution.Kind;
import de.buendnis.consultation.request.RequestHappening.Answered;
import de.buendnis.consultation.request.RequestHappening.Asked;
import de.buendnis.consultation.request.RequestHappening.Assigned;
import de.buendnis.consultation.request.RequestHappening.Closed;
import de.buendnis.consultation.request.RequestHappening.Erased;
import de.buendnis.consultation.request.RequestHappening.LinkedToAlliance;
import de.buendnis.consultation.request.RequestHappening.Noted;
import de.buendnis.consultation.request.RequestHappening.OpenedBySystem;
import de.buendnis.consultation.request.RequestHappening.Received;
import de.buendnis.consultation.request.RequestHappening.Redirected;
import de.buendnis.consultation.request.RequestHappening.Reopened;
import de.buendnis.consultation.request.RequestHappening.Replied;
import de.buendnis.consultation.request.RequestHappening.Routed;
import de.buendnis.consultation.request.RequestHappening.Withdrawn;
import de.buendnis.platform.web.wording.GermanTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request for advice. It decides; {@link RequestChanges} applies. The staff's pages ask it what
 * is possible, which is why its decisions are public.
 *
 * @param number that people quote, such as B-2027-0113
 * @param requester null where nobody asked, and after the erasure
 * @param thread everything that was written, the request itself first
 * @param closedAt null while it is open
 */
public record Request(
        String number,
        Instant receivedAt,
        Matter matter,
        @Nullable Requester requester,
        RequestStage stage,
        Handling handling,
        List<Contribution> thread,
        @Nullable Instant closedAt) {

    /** Where requests are stored, for queries of other features. */
    public static final String COLLECTION = "request";

    /** How long either side can take up a closed request again. */
    public static final Duration REOPENING = Duration.ofDays(30);

    /** Whoever has not written again by then needs nothing more. */
    static final Duration QUIET = Duration.ofDays(30);

    /** As the privacy page promises. */
    static final int MONTHS_KEPT = 12;

    private static final int MOST_CONTRIBUTIONS = 100;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    public Request {
        thread = List.copyOf(thread);
    }

    /** Takes in what somebody asks, for the unit that answers such requests. */
    static Received receive(
            String number,
            Matter matter,
            Requester requester,
            @Nullable String typed,
            Handling handling) {
        if (requester.mail() == null && !matter.isBarrier()) {
            throw RequestRule.MAIL_MISSING.refuse();
        }
        Contribution text = written(Kind.REQUEST, requester.title(), typed, handling.since());
        return new Received(
                number,
                matter,
                requester,
                text,
                handling.unit(),
                Objects.requireNonNull(handling.dueAt()));
    }

    /** Opens a case that nobody asked for. */
    static OpenedBySystem open(
            String number, Matter matter, String author, String text, Handling handling) {
        return new OpenedBySystem(
                number,
                matter,
                written(Kind.REQUEST, author, text, handling.since()),
                handling.unit(),
                Objects.requireNonNull(handling.dueAt()));
    }

    /**
     * Hands it to another unit: before somebody took it that is sorting, afterwards it needs a
     * reason that the other unit can work with.
     */
    public RequestHappening redirect(
            String unit, String author, @Nullable String typed, Instant now) {
        requireOpen("Öffnen Sie sie zuerst wieder.");
        if (unit.equals(handling.unit())) {
            throw RequestRule.SAME_UNIT.refuse();
        }
        if (handling.assignee() == null) {
            return new Routed(unit, optional(author, typed, now), now);
        }
        return new Redirected(unit, written(Kind.NOTE, author, typed, now));
    }

    /** Somebody takes care of it, also in the place of somebody else. */
    public Assigned take(Assignee who, Instant now) {
        requireOpen("Öffnen Sie sie zuerst wieder.");
        if (who.equals(handling.assignee())) {
            throw RequestRule.ALREADY_YOURS.refuse();
        }
        return new Assigned(who, now);
    }

    /** Notes something that stays at the desk. */
    public Noted note(String author, @Nullable String typed, Instant now) {
        requireKept();
        return new Noted(written(Kind.NOTE, author, typed, now));
    }

    public Asked ask(String author, @Nullable String typed, Instant now) {
        requireAnswerable();
        return new Asked(written(Kind.QUESTION, author, typed, now));
    }

    public Answered answer(String author, @Nullable String typed, Instant now) {
        requireAnswerable();
        return new Answered(written(Kind.ANSWER, author, typed, now));
    }

    /** The requester writes again. */
    Replied reply(String author, @Nullable String typed, Instant now, Instant dueAt) {
        requireOpen("Wenn noch etwas fehlt, öffnen Sie sie wieder oder stellen Sie eine neue.");
        if (thread.size() >= MOST_CONTRIBUTIONS) {
            throw RequestRule.THREAD_FULL.refuse();
        }
        return new Replied(written(Kind.REPLY, author, typed, now), dueAt);
    }

    public Closed close(Instant now) {
        requireOpen("Mehr ist nicht zu tun.");
        requireTaken();
        return new Closed(stage == RequestStage.ANSWERED, now);
    }

    /**
     * Takes up a closed request again.
     *
     * @param kind REPLY of the requester, NOTE of the desk
     */
    public Reopened reopen(
            Kind kind, String author, @Nullable String typed, Instant now, Instant dueAt) {
        requireKept();
        if (!stage.isOver()) {
            throw RequestRule.NOT_OVER.refuse();
        }
        Instant until = reopenableUntil().orElseThrow(() -> over("Stellen Sie eine neue."));
        if (now.isAfter(until)) {
            throw RequestRule.REOPENING_OVER.refuse(GermanTimes.day(until));
        }
        Contribution text =
                kind == Kind.NOTE
                        ? optional(author, typed, now)
                        : written(kind, author, typed, now);
        return new Reopened(text, dueAt, now);
    }

    /** The requester does not need it any more. */
    public Withdrawn withdraw(Instant now) {
        requireOpen("Zurückzuziehen ist nichts mehr.");
        return new Withdrawn(now);
    }

    /** Says which alliance it became, or is about; once. */
    Optional<LinkedToAlliance> link(String alliance) {
        return matter.allianceId() == null
                ? Optional.of(new LinkedToAlliance(alliance))
                : Optional.empty();
    }

    /** What the calendar wants to happen, if it is time. */
    Optional<RequestHappening> due(Instant now) {
        if (stage == RequestStage.ANSWERED && now.isAfter(handling.since().plus(QUIET))) {
            return Optional.of(new Closed(true, now));
        }
        if (closedAt != null
                && !isErased()
                && now.isAfter(closedAt.atZone(BERLIN).plusMonths(MONTHS_KEPT).toInstant())) {
            return Optional.of(new Erased());
        }
        return Optional.empty();
    }

    /** Until when it can be taken up again; empty for one that is open or withdrawn. */
    public Optional<Instant> reopenableUntil() {
        return stage == RequestStage.CLOSED && closedAt != null && !isErased()
                ? Optional.of(closedAt.plus(REOPENING))
                : Optional.empty();
    }

    /** Whether everything personal is gone. */
    public boolean isErased() {
        return thread.isEmpty();
    }

    /** Whether this alliance's coordinators may read it. */
    boolean isOf(@Nullable String alliance) {
        return alliance != null
                && alliance.equals(matter.allianceId())
                && matter.origin().isOfTheAlliance()
                && !isErased();
    }

    /** Whether a mail reaches the requester. */
    public boolean canBeMailed() {
        return requester != null && requester.mail() != null;
    }

    /** What the requester may read. */
    public List<Contribution> conversation() {
        return thread.stream().filter(Contribution::isShared).toList();
    }

    private void requireAnswerable() {
        requireOpen("Öffnen Sie sie zuerst wieder.");
        requireTaken();
        if (!canBeMailed()) {
            throw RequestRule.NOBODY_TO_ANSWER.refuse();
        }
    }

    private void requireTaken() {
        if (handling.assignee() == null) {
            throw RequestRule.TAKE_FIRST.refuse();
        }
    }

    private void requireOpen(String remedy) {
        requireKept();
        if (stage.isOver()) {
            throw over(remedy);
        }
    }

    private void requireKept() {
        if (isErased()) {
            throw RequestRule.ERASED.refuse();
        }
    }

    private RuntimeException over(String remedy) {
        return RequestRule.OVER.refuse(stage.label(), remedy);
    }

    private static @Nullable Contribution optional(
            String author, @Nullable String typed, Instant now) {
        String text = Contribution.TEXT.optional(typed);
        return text == null ? null : new Contribution(Kind.NOTE, now, author, text);
    }

    private static Contribution written(
            Kind kind, String author, @Nullable String typed, Instant now) {
        return new Contribution(kind, now, author, Contribution.TEXT.required(typed));
    }
}
