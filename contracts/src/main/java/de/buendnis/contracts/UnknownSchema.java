package de.buendnis.contracts;

/** A message was written with a schema that this process has not seen yet. */
public final class UnknownSchema extends RuntimeException {

    private final String fingerprint;

    UnknownSchema(String fingerprint, Throwable cause) {
        super("Unknown schema " + fingerprint, cause);
        this.fingerprint = fingerprint;
    }

    /** The schema's key on the topic {@code contracts.schema}. */
    public String fingerprint() {
        return fingerprint;
    }
}
