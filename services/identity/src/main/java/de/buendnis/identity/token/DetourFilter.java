package de.buendnis.identity.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives no code to somebody who first has something to do here, such as to choose a password. */
final class DetourFilter extends OncePerRequestFilter {

    static final String AUTHORIZE = "/oauth2/authorize";

    private final People people;

    DetourFilter(People people) {
        this.people = people;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals(AUTHORIZE);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        Optional<String> detour =
                Optional.ofNullable(signedIn)
                        .flatMap(known -> people.find(known.getName()))
                        .flatMap(person -> Optional.ofNullable(person.detour()));
        if (detour.isPresent()) {
            response.sendRedirect(request.getContextPath() + detour.get());
        } else {
            chain.doFilter(request, response);
        }
    }
}
