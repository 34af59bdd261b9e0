package de.buendnis.platform.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one recipient.
 *
 * @param to exactly one address, kept as it was typed
 * @param text what every mail program can show
 * @param html the same content for those that show it, or null
 * @param priority who goes first when several wait
 * @param unsubscribe where one POST ends the subscription (RFC 8058), or null for a letter that
 *     nobody subscribes to
 */
public record Mail(
        String to,
        String subject,
        String text,
        @Nullable String html,
        Priority priority,
        @Nullable URI unsubscribe) {

    /** Order of sending: a confirmation never waits behind a bulk run. */
    public enum Priority {
        /** Somebody sits in front of the screen and waits for it. */
        URGENT(0),
        NORMAL(1),
        BULK(2);

        private final int rank;

        Priority(int rank) {
            this.rank = rank;
        }

        /** What rows keep and are sorted by. */
        int rank() {
            return rank;
        }
    }

    public Mail {
        // A line break would let whoever typed the value add headers and recipients of their own.
        requireOneLine(to, "to");
        requireOneLine(subject, "subject");
    }

    public Mail(String to, String subject, String text, @Nullable String html, Priority priority) {
        this(to, subject, text, html, priority, null);
    }

    public Mail(String to, String subject, String text) {
        this(to, subject, text, null, Priority.NORMAL);
    }

    public Mail(String to, String subject, String text, @Nullable String html) {
        this(to, subject, text, html, Priority.NORMAL);
    }

    /** The same letter, sent before the others. */
    public Mail urgent() {
        return new Mail(to, subject, text, html, Priority.URGENT, unsubscribe);
    }

    /** The same letter as one of many that were subscribed to; it is sent after all others. */
    public Mail subscribed(URI unsubscribe) {
        return new Mail(to, subject, text, html, Priority.BULK, unsubscribe);
    }

    private static void requireOneLine(String value, String name) {
        if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    name + " of a mail must be one line that is not empty");
        }
    }
}
