package de.buendnis.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.util.StringUtils;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * A line of the summary above a form.
 *
 * @param anchor id of the field, null when the problem belongs to the whole form
 */
record FormProblem(@Nullable String anchor, String sentence) {

    /** All problems in the order in which the form asks: Bean Validation reports them in none. */
    static List<FormProblem> of(Errors errors, MessageSource messages) {
        Object form = errors instanceof BindingResult result ? result.getTarget() : null;
        FormOrder order = new FormOrder(form == null ? null : form.getClass());
        return errors.getAllErrors().stream()
                .sorted(Comparator.comparing(error -> order.place(field(error))))
                .map(
                        error ->
                                new FormProblem(
                                        anchor(error), messages.getMessage(error, Locale.GERMAN)))
                .toList();
    }

    private static String field(ObjectError error) {
        return error instanceof FieldError wrong ? wrong.getField() : "";
    }

    private static @Nullable String anchor(ObjectError error) {
        // The same id that th:field and the parts give to the field.
        return error instanceof FieldError wrong
                ? StringUtils.deleteAny(wrong.getField(), "[]")
                : null;
    }
}
