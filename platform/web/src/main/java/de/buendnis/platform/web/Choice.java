package de.buendnis.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** One option of a select, of radio buttons or of check boxes. */
public record Choice(String value, String label, @Nullable String hint) {

    public Choice(String value, String label) {
        this(value, label, null);
    }

    /**
     * The constants of an enum with their German labels (message key {@code
     * FieldOfAction.CHILDCARE}).
     */
    public static List<Choice> of(MessageSource labels, Enum<?>... constants) {
        return Stream.of(constants)
                .map(constant -> new Choice(constant.name(), label(labels, constant)))
                .toList();
    }

    /** The German label of one constant. */
    public static String label(MessageSource labels, Enum<?> constant) {
        String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        return labels.getMessage(key, null, Locale.GERMAN);
    }
}
