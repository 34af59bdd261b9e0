package de.buendnis.consultation.casework;

import org.jspecify.annotations.Nullable;

/**
 * What a step is told, exactly as it was typed.
 *
 * @param unit id of the unit that a case goes on to
 */
record StepForm(@Nullable String unit, @Nullable String text) {

    static StepForm empty() {
        return new StepForm(null, null);
    }
}
