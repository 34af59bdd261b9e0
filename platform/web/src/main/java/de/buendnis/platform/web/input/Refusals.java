package de.buendnis.platform.web.input;

import de.buendnis.platform.web.Forms;
import de.buendnis.platform.web.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Collects what cannot be meant, each refusal beside its field: nobody should have to mend a form
 * error by error.
 */
public final class Refusals {

    private final BindingResult errors;

    public Refusals(BindingResult errors) {
        this.errors = errors;
    }

    /** The value, or null with the refusal noted. */
    public <T> @Nullable T value(Supplier<? extends @Nullable T> reading) {
        return value("", reading);
    }

    /**
     * The values of the rows that are filled in; a refusal is noted at the field of its row.
     *
     * @param list name of the list in the form
     */
    public <R, T> List<T> rows(
            String list, List<R> rows, Predicate<R> blank, Function<R, ? extends T> reading) {
        var values = new ArrayList<T>();
        for (int at = 0; at < rows.size(); at++) {
            R row = rows.get(at);
            if (!blank.test(row)) {
                T value = value(list + "[" + at + "].", () -> reading.apply(row));
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    private <T> @Nullable T value(String prefix, Supplier<? extends @Nullable T> reading) {
        try {
            return reading.get();
        } catch (RuleViolation violation) {
            RuleViolation here = at(prefix, violation);
            // What a form checks by itself, as too many characters, its values refuse once more.
            if (here.field() == null || !errors.hasFieldErrors(here.field())) {
                Forms.reject(errors, here);
            }
            return null;
        }
    }

    /** The same reading for a form where the field has another name than in the value. */
    public static <T extends @Nullable Object> Supplier<T> renamed(
            String field, String inForm, Supplier<T> reading) {
        return () -> {
            try {
                return reading.get();
            } catch (RuleViolation violation) {
                throw field.equals(violation.field())
                        ? new RuleViolation(violation.code(), inForm, violation.sentence())
                        : violation;
            }
        };
    }

    private static RuleViolation at(String prefix, RuleViolation violation) {
        String field = violation.field();
        return prefix.isEmpty() || field == null
                ? violation
                : new RuleViolation(violation.code(), prefix + field, violation.sentence());
    }
}
