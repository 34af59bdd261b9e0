package de.buendnis.platform.servers;

/**
 * A server cannot be had or does not start. The message is German, for whoever typed the command:
 * one line that says what is missing, followed by the remedies.
 */
public final class ServerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServerUnavailable(String message) {
        super(message);
    }

    public ServerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
