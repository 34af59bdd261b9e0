package de.buendnis.consultation.casework;

import de.buendnis.consultation.request.Contribution.Kind;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What the desk writes, exactly as it was typed. Nothing is chosen beforehand: a note that was
 * mailed by mistake could not be called back.
 *
 * @param kind name of what it shall be
 */
record WritingForm(@Nullable String kind, @Nullable String text) {

    private static final Set<Kind> OF_THE_DESK = EnumSet.of(Kind.ANSWER, Kind.QUESTION, Kind.NOTE);

    static WritingForm empty() {
        return new WritingForm(null, null);
    }

    /** What it shall be; refused if that was not chosen. */
    @Nullable Kind chosen(BindingResult errors) {
        Kind chosen =
                Stream.of(Kind.values())
                        .filter(OF_THE_DESK::contains)
                        .filter(known -> known.name().equals(kind))
                        .findFirst()
                        .orElse(null);
        if (chosen == null) {
            errors.rejectValue(
                    "kind",
                    "kind-missing",
                    "Wählen Sie, was mit dem Text geschieht: Antwort, Rückfrage oder interne Notiz.");
        }
        return chosen;
    }
}
