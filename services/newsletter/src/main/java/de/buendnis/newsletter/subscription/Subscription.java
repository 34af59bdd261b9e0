package de.buendnis.newsletter.subscription;

import de.buendnis.newsletter.subscription.Stage.Active;
import de.buendnis.newsletter.subscription.Stage.Ended;
import de.buendnis.newsletter.subscription.Stage.Requested;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One life of a subscription: asked for, confirmed, ended. Who subscribes again later begins a new
 * one.
 *
 * @param version counts the changes, so that two at once cannot undo one another
 * @param mailbox keyed hash of the address; an address has one open subscription at most
 * @param open false once it has ended
 * @param confirmationCode in the link that confirms
 * @param unsubscribeCode in the link of every edition; valid for as long as this document exists
 * @param letterDue name of the mail that the last change owes, until the mail's row is written
 * @param letterCause the {@code traceparent} of the click that owes it
 * @param dueAt when the document is deleted, if it stays as it is
 */
@Document(Subscription.COLLECTION)
@TypeAlias("subscription")
record Subscription(
        @Id String id,
        long version,
        String mailbox,
        boolean open,
        Stage stage,
        String confirmationCode,
        String unsubscribeCode,
        @Nullable String letterDue,
        @Nullable String letterCause,
        @Nullable Instant dueAt) {

    static final String COLLECTION = "subscription";

    /** How long a confirmation is waited for. */
    static final Duration CONFIRMED_WITHIN = Duration.ofDays(7);

    /** Enough for whoever overlooked one, too few to pester somebody with. */
    static final int MOST_LETTERS = 3;

    /** The proof outlives the year of the end by the years in which claims become time-barred. */
    static final int PROOF_KEPT_YEARS = 3;

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    static Subscription requested(
            String address, String mailbox, ConsentText text, Codes codes, Instant now) {
        return new Subscription(
                codes.id(),
                1,
                mailbox,
                true,
                new Requested(address, text, now, 1),
                codes.confirmation(),
                codes.unsubscription(),
                confirmation(codes.id(), now),
                null,
                now.plus(CONFIRMED_WITHIN));
    }

    /**
     * The same address was typed once more. A subscriber is reminded, once a day at most; who has
     * not confirmed gets the link again, while that is no nuisance.
     */
    Subscription requestedAgain(ConsentText text, Instant now) {
        return switch (stage) {
            case Requested last when last.letters() < MOST_LETTERS || isOver(now) ->
                    with(
                            new Requested(
                                    last.address(),
                                    text,
                                    now,
                                    isOver(now) ? 1 : last.letters() + 1),
                            confirmation(id, now),
                            now.plus(CONFIRMED_WITHIN));
            case Requested last -> with(last, letterDue, dueAt);
            case Active active -> with(active, reminder(now), dueAt);
            case Ended ended -> throw SubscriptionRule.LINK_UNKNOWN.refuse();
        };
    }

    /** Confirming twice is fine. */
    Subscription confirm(Instant now) {
        return switch (stage) {
            case Requested requested when isOver(now) -> throw SubscriptionRule.LINK_OVER.refuse();
            case Requested requested ->
                    with(
                            new Active(
                                    requested.address(),
                                    new ConsentRecord(requested.text(), requested.at(), now)),
                            null,
                            null);
            case Active active -> this;
            case Ended ended -> throw SubscriptionRule.LINK_OVER.refuse();
        };
    }

    /** Unsubscribing twice is fine. */
    Subscription unsubscribe(Instant now) {
        return switch (stage) {
            // No mail of an unconfirmed subscription carries this link.
            case Requested requested -> throw SubscriptionRule.LINK_UNKNOWN.refuse();
            case Active active -> with(new Ended(active.consent(), now), null, endOfProof(now));
            case Ended ended -> this;
        };
    }

    /** Whether it should be deleted; a confirmation comes too late then, deleted or not. */
    boolean isOver(Instant now) {
        return dueAt != null && !now.isBefore(dueAt);
    }

    private static Instant endOfProof(Instant ended) {
        int year = ended.atZone(BERLIN).getYear() + PROOF_KEPT_YEARS + 1;
        return LocalDate.of(year, 1, 1).atStartOfDay(BERLIN).toInstant();
    }

    private static String confirmation(String id, Instant requested) {
        return "confirmation:" + id + ":" + requested.toEpochMilli();
    }

    private String reminder(Instant now) {
        return "reminder:" + id + ":" + LocalDate.ofInstant(now, BERLIN);
    }

    /** Notes what the letter belongs to, if one is due. */
    Subscription causedBy(@Nullable String trace) {
        return new Subscription(
                id,
                version,
                mailbox,
                open,
                stage,
                confirmationCode,
                unsubscribeCode,
                letterDue,
                letterDue == null ? null : trace,
                dueAt);
    }

    private Subscription with(Stage next, @Nullable String letter, @Nullable Instant due) {
        return new Subscription(
                id,
                version + 1,
                mailbox,
                !(next instanceof Ended),
                next,
                confirmationCode,
                unsubscribeCode,
                letter,
                null,
                due);
    }
}
