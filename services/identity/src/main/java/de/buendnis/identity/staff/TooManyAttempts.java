package de.buendnis.identity.staff;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The next try is allowed after a pause; the password was not looked at. */
public final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyAttempts(Duration pause) {
        super("too many attempts");
        this.seconds = Math.max(1, pause.toSeconds() + (pause.toNanosPart() > 0 ? 1 : 0));
    }

    /** How long to wait, at least one second. */
    public long seconds() {
        return seconds;
    }
}
