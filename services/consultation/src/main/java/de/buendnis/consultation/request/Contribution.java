package de.buendnis.consultation.request;

import de.buendnis.platform.web.input.TextField;
import java.time.Instant;

/**
 * Something that was written in a request.
 *
 * @param author the name of whoever wrote it
 */
public record Contribution(Kind kind, Instant at, String author, String text) {

    static final TextField TEXT = TextField.paragraphs("text", "Text");

    /** What it is. */
    public enum Kind {
        REQUEST("Anfrage"),
        QUESTION("Rückfrage"),
        REPLY("Antwort auf die Rückfrage"),
        ANSWER("Antwort"),
        /** Never leaves the desk. */
        NOTE("Interne Notiz");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether the requester may read it. */
    public boolean isShared() {
        return kind != Kind.NOTE;
    }
}
