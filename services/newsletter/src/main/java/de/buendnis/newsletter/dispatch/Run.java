package de.buendnis.newsletter.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The sending of one edition, as a document whose steps may be repeated: a cursor says up to which
 * subscription the mails are written down.
 *
 * @param id of the edition
 * @param startedAt who had confirmed by then is a recipient
 * @param cursor id of the last subscription that has its mail, null before the first
 * @param written whether all recipients have theirs; only then the first one leaves
 * @param figures what has become of the mails, as it was looked at last
 * @param finishedAt when no mail was left to send, null before
 * @param trace the {@code traceparent} of the click that set it going
 */
@Document(Run.COLLECTION)
@TypeAlias("run")
record Run(
        @Id String id,
        Instant startedAt,
        @Nullable String cursor,
        boolean written,
        Figures figures,
        @Nullable Instant finishedAt,
        @Nullable String trace) {

    static final String COLLECTION = "run";

    /**
     * Mails by what has become of them.
     *
     * @param waiting to be sent, or tried again
     * @param refused by the recipients' servers for good
     * @param uncertain may have left or not; since when the first one is, is beside it
     */
    record Figures(
            long waiting,
            long sent,
            long refused,
            long uncertain,
            @Nullable Instant uncertainSince) {

        static final Figures NONE = new Figures(0, 0, 0, 0, null);

        public long recipients() {
            return waiting + sent + refused + uncertain;
        }
    }

    boolean isFinished() {
        return finishedAt != null;
    }
}
