package de.buendnis.events.participation;

import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.input.Refusals;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A field that may be left empty: null for that is told apart from null for a refusal.
 *
 * @param value null if the field is empty, or refused
 */
record Typed<T>(@Nullable T value, boolean refused) {

    Typed(Refusals refusals, Supplier<? extends @Nullable T> reading) {
        this(read(refusals, reading));
    }

    private Typed(Typed<T> read) {
        this(read.value, read.refused);
    }

    private static <T> Typed<T> read(Refusals refusals, Supplier<? extends @Nullable T> reading) {
        try {
            return new Typed<>(reading.get(), false);
        } catch (RuleViolation refused) {
            T none =
                    refusals.value(
                            () -> {
                                throw refused;
                            });
            return new Typed<>(none, true);
        }
    }
}
