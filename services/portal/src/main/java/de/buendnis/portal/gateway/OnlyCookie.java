package de.buendnis.portal.gateway;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/** Lets one cookie pass and keeps the portal's own session to the portal. */
record OnlyCookie(String name) implements Function<ServerRequest, ServerRequest> {

    @Override
    public ServerRequest apply(ServerRequest request) {
        List<String> passed =
                request.headers().header(HttpHeaders.COOKIE).stream()
                        .flatMap(header -> List.of(header.split(";")).stream())
                        .map(String::strip)
                        .filter(cookie -> cookie.startsWith(name + "="))
                        .toList();
        return ServerRequest.from(request)
                .headers(
                        headers -> {
                            headers.remove(HttpHeaders.COOKIE);
                            if (!passed.isEmpty()) {
                                headers.set(HttpHeaders.COOKIE, String.join("; ", passed));
                            }
                        })
                .build();
    }
}
