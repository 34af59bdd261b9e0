package de.buendnis.platform.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One stage of a procedure, for {@code parts/stepper}: its state is said in words too. */
public record Stage(String label, @Nullable String detail, Progress progress) {

    /** How far the stage is, seen by the reader. */
    public enum Progress {
        DONE("erledigt"),
        NOW("läuft"),
        YOUR_TURN("Sie sind dran"),
        TO_COME("kommt noch");

        private final String words;

        Progress(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** The name as class in the style sheet. */
        public String style() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
