package de.buendnis.portal.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Open data is only read. Said before anybody asks where a request comes from: a program that is
 * told "forbidden" would look for a password that there is not.
 */
final class OpenDataMethods extends OncePerRequestFilter {

    static final String ALLOWED = "GET, HEAD, OPTIONS";

    private static final Set<String> READING = Set.of(ALLOWED.split(", "));

    static boolean areMeantBy(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/v1/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (areMeantBy(request) && !READING.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, ALLOWED);
            response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
