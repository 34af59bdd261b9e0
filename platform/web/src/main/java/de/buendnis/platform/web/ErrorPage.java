package de.buendnis.platform.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A plain German page for what went wrong. The words stand in {@code web.properties}.
 *
 * @param title what happened
 * @param sentence what it means and what to do
 * @param link the way on
 * @param linkText what the way on is called
 */
record ErrorPage(String title, String sentence, String link, String linkText) {

    /**
     * The page of a status; a status without words of its own is like 400 or 500. What the server
     * knows about its inside stays in the log.
     */
    static ErrorPage of(int status, MessageSource messages) {
        Words words = new Words(messages);
        int worded = words.find(status + ".title") != null ? status : status < 500 ? 400 : 500;
        return new ErrorPage(
                words.get(worded + ".title"),
                words.get(worded + ".sentence"),
                words.get(worded + ".link", "link"),
                words.get(worded + ".linkText", "linkText"));
    }

    /** The same page with the sentence of a refusal, which knows better what to do. */
    ErrorPage saying(RuleViolation violation) {
        return new ErrorPage(title, violation.sentence(), link, linkText);
    }

    private record Words(MessageSource messages) {

        @Nullable String find(String key) {
            return messages.getMessage("error." + key, null, null, Locale.GERMAN);
        }

        String get(String key) {
            return messages.getMessage("error." + key, null, Locale.GERMAN);
        }

        String get(String key, String usual) {
            String own = find(key);
            return own == null ? get(usual) : own;
        }
    }
}
