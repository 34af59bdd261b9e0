package de.buendnis.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A refusal in the words of the house: a stable code for programs, a German sentence with the
 * remedy for people. Aggregates throw it; it is shown beside the field, as a page, or as problem
 * detail.
 */
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;
    private final int status;

    /** A broken rule that belongs to no single field, answered with 422. */
    public RuleViolation(String code, String message) {
        this(code, null, message, 422);
    }

    /** A broken rule of one form field (a path as in the form, {@code address.postcode}). */
    public RuleViolation(String code, String field, String message) {
        this(code, field, message, 422);
    }

    protected RuleViolation(String code, @Nullable String field, String message, int status) {
        // A refusal is an answer, not an accident: its stack trace would only cost time.
        super(message, null, false, false);
        this.code = code;
        this.field = field;
        this.status = status;
    }

    /** What was asked for does not exist, or must look as if it did not. */
    public static RuleViolation notFound(String code, String message) {
        return new RuleViolation(code, null, message, 404);
    }

    /** The visitor is known, and may not do this. */
    public static RuleViolation forbidden(String code, String message) {
        return new RuleViolation(code, null, message, 403);
    }

    /**
     * Somebody else was faster: the version that the form was filled in for is no longer the
     * current one.
     */
    public static RuleViolation conflict(String code, String message) {
        return new RuleViolation(code, null, message, 409);
    }

    /** It cannot be done now, and can be later without any change. */
    public static RuleViolation unavailable(String code, String message) {
        return new RuleViolation(code, null, message, 503);
    }

    /** Stable and in kebab case, {@code founding-in-the-future}: part of the interface. */
    public String code() {
        return code;
    }

    /** The German sentence, remedy included. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    public @Nullable String field() {
        return field;
    }

    /** The HTTP status that fits the refusal. */
    public int status() {
        return status;
    }
}
