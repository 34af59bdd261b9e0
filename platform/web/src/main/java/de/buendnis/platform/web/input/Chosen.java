package de.buendnis.platform.web.input;

import de.buendnis.platform.web.RuleViolation;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was chosen of the constants of an enum. */
public final class Chosen {

    private Chosen() {}

    /**
     * The constant of this name. A name that no form offers is refused: it was not chosen here, and
     * taking it for nothing would lose it in silence.
     *
     * @param nothing what an empty choice stands for; it may be a constant that no form offers
     */
    public static <E extends Enum<E>> E of(
            String field, E[] constants, @Nullable String name, E nothing) {
        if (name == null || name.isBlank()) {
            return nothing;
        }
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new RuleViolation(
                                        "unknown-choice",
                                        field,
                                        "Diese Auswahl gibt es hier nicht. Wählen Sie eine der"
                                                + " angebotenen Möglichkeiten."));
    }
}
