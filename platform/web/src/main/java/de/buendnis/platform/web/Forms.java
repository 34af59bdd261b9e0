package de.buendnis.platform.web;

import org.springframework.beans.InvalidPropertyException;
import org.springframework.validation.BindingResult;

/**
 * Puts refusals where the visitor sees them: beside the field, else in the summary above the form.
 */
public final class Forms {

    private Forms() {}

    /** Adds the violation to the errors of the bound form; what was typed stays. */
    public static void reject(BindingResult errors, RuleViolation violation) {
        String field = violation.field();
        if (field != null && knows(errors, field)) {
            errors.rejectValue(field, violation.code(), violation.sentence());
        } else {
            errors.reject(violation.code(), violation.sentence());
        }
    }

    /**
     * A rule may name a field that this form does not show: then the summary is the only place
     * left.
     */
    private static boolean knows(BindingResult errors, String field) {
        try {
            errors.getFieldValue(field);
            return true;
        } catch (InvalidPropertyException unknown) {
            return false;
        }
    }
}
