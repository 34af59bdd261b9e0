package de.buendnis.registry.alliance;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was chosen of the constants of an enum. */
final class Chosen {

    private Chosen() {}

    /** The constant of this name; nothing, or a name that no form offers, is the other one. */
    static <E extends Enum<E>> E of(E[] constants, @Nullable String name, E otherwise) {
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
