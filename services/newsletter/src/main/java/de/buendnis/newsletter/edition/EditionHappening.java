package de.buendnis.newsletter.edition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** What can happen to an edition. The aliases are part of the stored history: never rename one. */
sealed interface EditionHappening {

    @TypeAlias("EditionDrafted")
    record Drafted(String slug, Wording wording, Editor by, Instant at)
            implements EditionHappening {}

    /**
     * Its texts are others now.
     *
     * @param voided whether the texts were approved before
     */
    @TypeAlias("EditionEdited")
    record Edited(Edit edit, boolean voided, Editor by, Instant at) implements EditionHappening {}

    @TypeAlias("EditionSubmitted")
    record Submitted(Instant at) implements EditionHappening {}

    /**
     * Whoever was to approve it wants something else.
     *
     * @param note what should become better
     */
    @TypeAlias("EditionHandedBack")
    record HandedBack(@Nullable String note, Instant at) implements EditionHappening {}

    @TypeAlias("EditionApproved")
    record Approved(Editor by, Instant at) implements EditionHappening {}

    @TypeAlias("EditionSendingStarted")
    record SendingStarted(Instant at) implements EditionHappening {}

    @TypeAlias("EditionSendingPaused")
    record SendingPaused(Instant at) implements EditionHappening {}

    @TypeAlias("EditionSendingResumed")
    record SendingResumed(Instant at) implements EditionHappening {}

    /**
     * No mail of it is left to send.
     *
     * @param recipients to how many it was addressed
     */
    @TypeAlias("EditionSent")
    record Sent(long recipients, Instant at) implements EditionHappening {}

    @TypeAlias("EditionCancelled")
    record Cancelled(Instant at) implements EditionHappening {}
}
