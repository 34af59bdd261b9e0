package de.buendnis.identity.staff;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks mail address and password of staff, with pauses for those who guess. */
@Component
public class StaffSignIn {

    private final DaoAuthenticationProvider passwords;
    private final SignInAttempts attempts;

    StaffSignIn(StaffAccounts accounts, PasswordEncoder encoder, SignInAttempts attempts) {
        this.passwords = new DaoAuthenticationProvider(accounts::user);
        this.passwords.setPasswordEncoder(encoder);
        this.attempts = attempts;
    }

    /**
     * For the filter chain. No bean itself: Spring Security would ask such a bean a second time,
     * and every try would count twice.
     */
    public AuthenticationProvider provider() {
        return new Patient();
    }

    private final class Patient implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication attempt) {
            String place =
                    attempt.getDetails() instanceof WebAuthenticationDetails details
                            ? String.valueOf(details.getRemoteAddress())
                            : "unknown";
            attempts.begin(attempt.getName(), place);
            Authentication signedIn = passwords.authenticate(attempt);
            attempts.succeeded(attempt.getName(), place);
            return signedIn;
        }

        @Override
        public boolean supports(Class<?> kind) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
        }
    }
}
