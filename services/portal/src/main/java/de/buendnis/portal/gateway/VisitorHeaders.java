package de.buendnis.portal.gateway;

import de.buendnis.platform.web.WebProperties;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells services under which address the visitor sees them. What the visitor claims about that is
 * dropped, and so are the header by which services trust one another and traces from outside.
 */
@Component
class VisitorHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final Set<String> CLAIMS =
            Set.of("forwarded", "x-real-ip", "traceparent", "tracestate", "baggage");

    private final String scheme;
    private final String host;
    private final String port;

    VisitorHeaders(WebProperties settings) {
        URI base = URI.create(settings.baseUrl());
        this.scheme = base.getScheme();
        this.host = base.getPort() == -1 ? base.getHost() : base.getHost() + ":" + base.getPort();
        this.port =
                String.valueOf(
                        base.getPort() != -1 ? base.getPort() : "https".equals(scheme) ? 443 : 80);
    }

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
        HttpHeaders output = new HttpHeaders();
        input.forEach(
                (name, values) -> {
                    if (!isClaim(name)) {
                        output.addAll(name, values);
                    }
                });
        output.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
        output.set("X-Forwarded-Proto", scheme);
        output.set("X-Forwarded-Host", host);
        output.set("X-Forwarded-Port", port);
        return output;
    }

    private static boolean isClaim(String name) {
        String header = name.toLowerCase(Locale.ROOT);
        return header.startsWith("x-forwarded-")
                || header.startsWith("x-buendnis-")
                || CLAIMS.contains(header);
    }

    /** After the gateway's own filters, so that nothing of theirs stays. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
