package de.buendnis.registry.input;

import de.buendnis.platform.web.RuleViolation;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field that takes plain text. Markup is kept as the characters that it is made of; pages escape
 * it.
 *
 * @param name as in forms
 * @param label as people know it
 * @param limit greatest length in characters (Unicode code points)
 * @param paragraphs whether line breaks are kept
 */
public record TextField(String name, String label, int limit, boolean paragraphs) {

    /** Short enough for a heading, long enough for the longest name of an office. */
    public static final int LINE = 200;

    /** About a page and a half. */
    public static final int PARAGRAPHS = 4000;

    private static final Pattern LINE_BREAKS = Pattern.compile("\\R");
    private static final Pattern MANY_EMPTY_LINES = Pattern.compile("\\n[ \\n]*\\n");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0\\u2007\\u202f]+");

    private static final Pattern SEEN = Pattern.compile("[^\\p{Z}\\p{Cf}\\s]");

    /**
     * Control characters, halves of surrogate pairs, and marks that turn the direction of writing:
     * they change what a reader sees, and nobody means to type them.
     */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069\\ufeff&&[^\\n]]");

    /** One line of at most {@link #LINE} characters. */
    public static TextField line(String name, String label) {
        return new TextField(name, label, LINE, false);
    }

    /** Paragraphs of at most {@link #PARAGRAPHS} characters. */
    public static TextField paragraphs(String name, String label) {
        return new TextField(name, label, PARAGRAPHS, true);
    }

    /** The cleaned text; refused when nothing is left of it. */
    public String required(@Nullable String typed) {
        String text = text(typed);
        if (text.isEmpty()) {
            throw new RuleViolation(
                    "text-missing",
                    name,
                    "„%s“ fehlt. Bitte füllen Sie das Feld aus.".formatted(label));
        }
        return text;
    }

    /** The cleaned text, empty if nothing was typed. */
    public String text(@Nullable String typed) {
        String text = cleaned(Objects.requireNonNullElse(typed, ""));
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            throw new RuleViolation(
                    "text-too-long",
                    name,
                    "„%s“ hat %d Zeichen, höchstens %d passen. Kürzen Sie um %d Zeichen."
                            .formatted(label, length, limit, length - limit));
        }
        return text;
    }

    /** The cleaned text, null if nothing was typed. */
    public @Nullable String optional(@Nullable String typed) {
        String text = text(typed);
        return text.isEmpty() ? null : text;
    }

    /** Each text cleaned; empty ones dropped, repeated ones kept once. */
    public List<String> list(@Nullable List<String> typed) {
        Stream<String> texts = typed == null ? Stream.empty() : typed.stream();
        return texts.map(this::text).filter(text -> !text.isEmpty()).distinct().toList();
    }

    /** A text of blanks and joiners alone looks empty, so it is. */
    private static String emptyIfUnseen(String text) {
        return SEEN.matcher(text).find() ? text : "";
    }

    private String cleaned(String typed) {
        String text = LINE_BREAKS.matcher(typed).replaceAll(paragraphs ? "\n" : " ");
        text = INVISIBLE.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("");
        text = MANY_EMPTY_LINES.matcher(text).replaceAll("\n\n");
        return emptyIfUnseen(Normalizer.normalize(text, Normalizer.Form.NFC).strip());
    }
}
