package de.buendnis.platform.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets in whoever knows the secret that the services share; used where no visitor is behind a call.
 */
final class InternalSecret implements AuthorizationManager<RequestAuthorizationContext> {

    static final String HEADER = "X-Buendnis-Internal";

    private final byte[] secret;

    InternalSecret(String secret) {
        this.secret = secret.getBytes(UTF_8);
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext context) {
        String given = context.getRequest().getHeader(HEADER);
        // Compared in constant time: the answer's delay must not tell how much of a guess is right.
        return new AuthorizationDecision(
                given != null
                        && secret.length > 0
                        && MessageDigest.isEqual(secret, given.getBytes(UTF_8)));
    }
}
