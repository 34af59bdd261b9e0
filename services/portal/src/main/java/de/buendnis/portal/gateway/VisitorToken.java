package de.buendnis.portal.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;

/** The access token of whoever is signed in, renewed in time. */
@Component
public class VisitorToken {

    private static final Logger LOG = LoggerFactory.getLogger(VisitorToken.class);

    private final OAuth2AuthorizedClientManager clients;
    private final OAuth2AuthorizedClientRepository stored;
    private final Clock clock = Clock.systemUTC();

    VisitorToken(OAuth2AuthorizedClientManager clients, OAuth2AuthorizedClientRepository stored) {
        this.clients = clients;
        this.stored = stored;
    }

    /**
     * The token for services.
     *
     * @return empty when nobody is signed in
     * @throws ClientAuthorizationRequiredException when the sign-in has ended; the filter chain
     *     then begins a new one
     * @throws IdentityAway when it must be renewed and identity does not answer
     */
    public Optional<String> of(HttpServletRequest request, HttpServletResponse response) {
        Authentication visitor = SecurityContextHolder.getContext().getAuthentication();
        if (!(visitor instanceof OAuth2AuthenticationToken)) {
            return Optional.empty();
        }
        try {
            OAuth2AuthorizedClient client =
                    clients.authorize(
                            OAuth2AuthorizeRequest.withClientRegistrationId(SignInClient.ID)
                                    .principal(visitor)
                                    .attribute(HttpServletRequest.class.getName(), request)
                                    .attribute(HttpServletResponse.class.getName(), response)
                                    .build());
            if (client == null) {
                throw new ClientAuthorizationRequiredException(SignInClient.ID);
            }
            return Optional.of(client.getAccessToken().getTokenValue());
        } catch (ClientAuthorizationRequiredException ended) {
            throw ended;
        } catch (OAuth2AuthorizationException failed) {
            return Optional.of(whatIsLeft(failed, visitor, request));
        }
    }

    /** It is renewed a minute before its end; until then the old one is good. */
    private String whatIsLeft(
            OAuth2AuthorizationException failed,
            Authentication visitor,
            HttpServletRequest request) {
        if (OAuth2ErrorCodes.INVALID_GRANT.equals(failed.getError().getErrorCode())) {
            throw new ClientAuthorizationRequiredException(SignInClient.ID);
        }
        LOG.warn("a token could not be renewed: {}", failed.getMessage());
        OAuth2AuthorizedClient client =
                stored.loadAuthorizedClient(SignInClient.ID, visitor, request);
        OAuth2AccessToken token = client == null ? null : client.getAccessToken();
        if (token == null || ended(token)) {
            throw new IdentityAway(failed);
        }
        return token.getTokenValue();
    }

    private boolean ended(OAuth2AccessToken token) {
        @Nullable Instant end = token.getExpiresAt();
        return end == null || !clock.instant().isBefore(end);
    }

    /** Nobody can say whether the visitor is still signed in. */
    public static final class IdentityAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        IdentityAway(Throwable cause) {
            super("identity does not renew tokens", cause);
        }
    }
}
