package de.buendnis.portal.freshness;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the portraits that readers without a sign-in were shown, and shows them again until
 * anything in the index changes: see RATIONALE.md, "Why may a portrait be kept whole?".
 */
final class RenderedPages extends OncePerRequestFilter {

    /** Some hundred portraits. */
    private static final long MOST_BYTES = 16 << 20;

    /** Plain addresses alone, so that nobody fills the memory with one page's many names. */
    private static final Pattern PORTRAIT = Pattern.compile("/buendnisse/[a-z0-9-]+");

    private static final String ROUTE = "/buendnisse/{slug}";

    private record Address(String path, boolean secure) {}

    private final Supplier<PublicMoment> now;
    private final Cache<Address, RenderedPage> pages =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_BYTES)
                    // What was withdrawn and is asked for no more leaves the memory, too.
                    .expireAfterWrite(Duration.ofHours(1))
                    .<Address, RenderedPage>weigher((address, page) -> page.bytes())
                    .build();

    RenderedPages(Supplier<PublicMoment> now) {
        this.now = now;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod())
                || request.getQueryString() != null
                || request.getHeader(HttpHeaders.COOKIE) != null
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || !PORTRAIT.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Before the page is made: what changes meanwhile makes it newer than it says, never older.
        PublicMoment moment = now.get();
        var address = new Address(request.getRequestURI(), request.isSecure());
        RenderedPage kept = pages.getIfPresent(address);
        if (kept != null && kept.isOf(moment)) {
            // No controller does it, and the figures should not tell the two ways apart.
            ServerHttpObservationFilter.findObservationContext(request)
                    .ifPresent(observed -> observed.setPathPattern(ROUTE));
            kept.send(request, response);
            return;
        }
        var copy = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, copy);
        if (copy.getStatus() == HttpServletResponse.SC_OK
                && copy.containsHeader(HttpHeaders.ETAG)
                && !copy.containsHeader(HttpHeaders.SET_COOKIE)) {
            pages.put(address, new RenderedPage(moment, copy, copy.getContentAsByteArray()));
        }
        copy.copyBodyToResponse();
    }
}
