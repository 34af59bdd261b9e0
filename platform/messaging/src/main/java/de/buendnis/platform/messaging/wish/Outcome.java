package de.buendnis.platform.messaging.wish;

import de.buendnis.platform.messaging.CommandRefused;
import de.buendnis.platform.web.Forms;
import de.buendnis.platform.web.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What comes of a form: the wish is carried out and leads on, or the form is shown again with
 * everything that was typed and what stands against it.
 */
public final class Outcome {

    private static final int UNPROCESSABLE = 422;

    private final BindingResult errors;
    private final HttpServletResponse response;

    public Outcome(BindingResult errors, HttpServletResponse response) {
        this.errors = errors;
        this.response = response;
    }

    /** How the form is shown again. */
    @FunctionalInterface
    public interface Form {

        /**
         * The name of the page with the form.
         *
         * @param stale whether somebody else has changed meanwhile what the form is about
         */
        String again(boolean stale);
    }

    /**
     * Carries the form out, or shows it again.
     *
     * @param value what is meant by the form; null if that could not be understood
     * @param work carries it out and answers where to go on
     */
    public <V> String of(@Nullable V value, Function<V, String> work, Form form) {
        if (value == null || errors.hasErrors()) {
            return again(UNPROCESSABLE, form, false);
        }
        try {
            return work.apply(value);
        } catch (RuleViolation violation) {
            Forms.reject(errors, violation);
            return again(violation.status(), form, false);
        } catch (CommandRefused refused) {
            int status = refused.getStatusCode().value();
            return switch (refused.reason()) {
                case STALE_VERSION -> again(status, form, true);
                case OVERLOADED, TOO_LARGE -> {
                    errors.reject(refused.code(), refused.sentence());
                    yield again(status, form, false);
                }
                case UNKNOWN_AGGREGATE, ALREADY_EXISTS -> throw refused;
            };
        }
    }

    private String again(int status, Form form, boolean stale) {
        response.setStatus(status);
        return form.again(stale);
    }
}
