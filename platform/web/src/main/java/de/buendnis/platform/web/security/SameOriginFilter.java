package de.buendnis.platform.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another website makes a visitor's browser send. Cookies authenticate in portal and
 * identity, so every unsafe request must say that it comes from our own pages: by {@code
 * Sec-Fetch-Site}, which scripts cannot forge, or in browsers that lack it by {@code Origin}.
 * Neighbours on the same registrable domain ({@code same-site}) are strangers too.
 *
 * <p>It belongs after the filter that writes the security headers.
 */
public final class SameOriginFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SameOriginFilter.class);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final String origin;
    private final Set<String> open;

    /**
     * @param baseUrl the public address; its origin is the one from which forms may come
     * @param open paths where no cookie means anything, because the request brings a secret of its
     *     own: mail programs post there from nowhere (RFC 8058)
     */
    public SameOriginFilter(String baseUrl, String... open) {
        this.origin = originOf(URI.create(baseUrl));
        this.open = Set.of(open);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod())
                || open.contains(request.getRequestURI())
                || fromOurPages(request)) {
            chain.doFilter(request, response);
            return;
        }
        LOG.info(
                "refused {} {}: Sec-Fetch-Site {}, Origin {}",
                request.getMethod(),
                request.getRequestURI(),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private boolean fromOurPages(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        return origin.equals(request.getHeader("Origin"));
    }

    /** As browsers write it: in lower case, without the scheme's own port. */
    private static String originOf(URI address) {
        int port = address.getPort();
        boolean usual = port == -1 || port == ("https".equals(address.getScheme()) ? 443 : 80);
        String host = address.getScheme() + "://" + address.getHost();
        return (usual ? host : host + ":" + port).toLowerCase(Locale.ROOT);
    }
}
