package de.buendnis.portal.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.AfterFilterFunctions.removeResponseHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.filter.CircuitBreakerFilterFunctions.circuitBreaker;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates.path;

import java.net.URI;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Which request goes where, and what goes along. */
@Configuration(proxyBeanMethods = false)
class GatewayRoutes {

    /** Identity owns all below its own prefix, and a wrong port would put this there as well. */
    private static final String OPERATORS_ONLY = "/identitaet/actuator/**";

    /** Sign-in pages keep a cookie of their own; nothing else of the visitor's reaches them. */
    @Bean
    RouterFunction<ServerResponse> identityRoute(Backends backends) {
        Backend identity = backends.identity();
        return route(identity.name())
                .route(
                        path(identity.paths().toArray(String[]::new))
                                .and(path(OPERATORS_ONLY).negate()),
                        http())
                .before(removeRequestHeader(HttpHeaders.AUTHORIZATION))
                .before(new OnlyCookie("identity"))
                .filter(circuitBreaker(identity.name(), outage(identity)))
                .before(uri(identity.url()))
                .build();
    }

    /** The services' pages: without cookies in either direction, with the visitor's token. */
    @Bean
    RouterFunction<ServerResponse> serviceRoutes(Backends backends, TokenRelay relay) {
        Optional<RouterFunction<ServerResponse>> all =
                backends.services().stream()
                        .map(
                                service ->
                                        route(service.name())
                                                .route(
                                                        path(
                                                                service.paths()
                                                                        .toArray(String[]::new)),
                                                        http())
                                                // Outside the breaker: who must sign in is no
                                                // failure of the service.
                                                .filter(relay)
                                                .before(removeRequestHeader(HttpHeaders.COOKIE))
                                                .filter(
                                                        circuitBreaker(
                                                                service.name(), outage(service)))
                                                // Inside it: the page of an outage is no proxied
                                                // response.
                                                .after(removeResponseHeader(HttpHeaders.SET_COOKIE))
                                                .before(uri(service.url()))
                                                .build())
                        .reduce(RouterFunction::and);
        return all.orElseThrow(
                () -> new IllegalStateException("no service behind the portal is named"));
    }

    private static URI outage(Backend backend) {
        return URI.create("forward:" + OutagePages.PATH + "/" + backend.name());
    }
}
