package de.buendnis.platform.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who is signed in: read from the bearer token in services, from the session's id token in the
 * portal. A controller method takes it as a parameter ({@code @Nullable} where nobody need be).
 *
 * @param id account of staff, contact of a coordinator
 * @param name as shown in the header
 * @param roles OFFICE, MEDIA, ADVISER, COORDINATOR
 * @param alliance the coordinator's own alliance, null for staff
 */
public record Visitor(String id, String name, List<String> roles, @Nullable String alliance) {

    public static final String OFFICE = "OFFICE";
    public static final String MEDIA = "MEDIA";
    public static final String ADVISER = "ADVISER";
    public static final String COORDINATOR = "COORDINATOR";

    public Visitor {
        roles = List.copyOf(roles);
    }

    /** Whether the visitor has this role. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether the visitor works for the national service office, in whatever unit. */
    public boolean staff() {
        return is(OFFICE) || is(MEDIA) || is(ADVISER);
    }

    /** Whether the visitor coordinates an alliance. */
    public boolean coordinator() {
        return is(COORDINATOR);
    }

    /** Where this visitor's work begins. */
    public String home() {
        return staff() ? "/verwaltung" : "/mein-buendnis";
    }

    /** The visitor of the request at hand, if somebody is signed in. */
    public static Optional<Visitor> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /**
     * Reads the claims that identity puts into its tokens; other kinds of sign-in have no visitor.
     */
    public static Optional<Visitor> of(@Nullable Authentication authentication) {
        if (authentication == null) {
            return Optional.empty();
        }
        return switch (authentication.getPrincipal()) {
            case Jwt token -> Optional.of(fromClaims(token.getClaims()));
            case OAuth2AuthenticatedPrincipal user -> Optional.of(fromClaims(user.getAttributes()));
            case null, default -> Optional.empty();
        };
    }

    private static Visitor fromClaims(Map<String, Object> claims) {
        String id = String.valueOf(claims.get("sub"));
        Object name = claims.get("name");
        Object alliance = claims.get("alliance");
        List<String> roles =
                claims.get("roles") instanceof Collection<?> listed
                        ? listed.stream().map(String::valueOf).toList()
                        : List.of();
        return new Visitor(
                id,
                name == null ? id : name.toString(),
                roles,
                alliance == null ? null : alliance.toString());
    }
}
