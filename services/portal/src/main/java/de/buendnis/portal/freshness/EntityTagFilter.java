package de.buendnis.portal.freshness;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Answers 304 when the reader has the same page already. The tag is a hash of the page itself, so
 * it changes with whatever is shown: see RATIONALE.md, "Why is the entity tag a hash of the page?".
 */
final class EntityTagFilter extends ShallowEtagHeaderFilter {

    private static final String OPEN_DATA = "/api/v1/";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Pages show who is signed in, so only the reader's own browser may keep them.
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                request.getRequestURI().startsWith(OPEN_DATA)
                        ? "public, max-age=60"
                        : "private, no-cache");
        super.doFilterInternal(request, response, chain);
    }
}
