package de.buendnis.portal.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Puts the visitor's token on what goes to a service, in place of whatever the visitor sent. Public
 * pages go on without one when there is none to be had; protected ones lead to the sign-in.
 */
@Component
class TokenRelay implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final VisitorToken tokens;

    TokenRelay(VisitorToken tokens) {
        this.tokens = tokens;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        Optional<String> token;
        try {
            token = tokens.of(request.servletRequest(), response());
        } catch (ClientAuthorizationRequiredException | VisitorToken.IdentityAway without) {
            if (ProtectedPaths.contain(request.servletRequest())) {
                if (without instanceof ClientAuthorizationRequiredException) {
                    throw without;
                }
                return signInIsAway();
            }
            token = Optional.empty();
        }
        return next.handle(carrying(request, token));
    }

    private static ServerRequest carrying(ServerRequest request, Optional<String> token) {
        return ServerRequest.from(request)
                .headers(
                        headers -> {
                            headers.remove(HttpHeaders.AUTHORIZATION);
                            token.ifPresent(headers::setBearerAuth);
                        })
                .build();
    }

    private static ServerResponse signInIsAway() {
        String page = "forward:" + OutagePages.PATH + "/" + Backends.IDENTITY;
        return GatewayServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .build((request, response) -> new ModelAndView(page));
    }

    /**
     * Functional handlers are not given the response, and a renewed token is kept in the session
     * through it.
     */
    private static HttpServletResponse response() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return Objects.requireNonNull(attributes.getResponse());
    }
}
