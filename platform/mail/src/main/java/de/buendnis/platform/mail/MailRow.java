package de.buendnis.platform.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One mail and what became of it. The mail's body goes when it is no longer needed, the rest stays
 * for 30 days.
 *
 * @param trace the {@code traceparent} of whatever caused the mail
 */
@Document(MailRow.COLLECTION)
@TypeAlias("mail")
record MailRow(
        @Id String id,
        String to,
        String subject,
        @Nullable String text,
        @Nullable String html,
        int priority,
        @Nullable String unsubscribe,
        State state,
        int attempts,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant leaseUntil,
        @Nullable String sender,
        @Nullable Instant settledAt,
        @Nullable String lastAnswer,
        @Nullable String trace) {

    static final String COLLECTION = "mails";

    enum State {
        /** Belongs to a bulk run that does not send now. */
        HELD,
        /** To be sent, or to be tried again. */
        WAITING,
        /** An instance is at it, until its lease ends. */
        SENDING,
        /** The mail server has taken it. */
        SENT,
        /** The mail server has refused it for good. */
        FAILED,
        /**
         * Was under way when the instance or the connection died: it may or may not have arrived.
         */
        UNCERTAIN
    }

    /**
     * The Message-ID's part before the @: the same for every attempt, so that a mailbox can tell a
     * repetition.
     */
    String messageName() {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static MailRow waiting(String id, Mail mail, Instant now, @Nullable String trace) {
        return in(State.WAITING, id, mail, now, trace);
    }

    static MailRow held(String id, Mail mail, Instant now, @Nullable String trace) {
        return in(State.HELD, id, mail, now, trace);
    }

    private static MailRow in(
            State state, String id, Mail mail, Instant now, @Nullable String trace) {
        URI unsubscribe = mail.unsubscribe();
        return new MailRow(
                id,
                mail.to(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.priority().rank(),
                unsubscribe == null ? null : unsubscribe.toString(),
                state,
                0,
                now,
                now,
                null,
                null,
                null,
                null,
                trace);
    }
}
