package de.buendnis.contracts;

/** Bytes that are no message of the expected type; reading them again will not help. */
public final class UnreadableMessage extends RuntimeException {

    UnreadableMessage(Class<?> type, Throwable cause) {
        super("Not a readable " + type.getSimpleName() + ": " + cause.getMessage(), cause);
    }
}
