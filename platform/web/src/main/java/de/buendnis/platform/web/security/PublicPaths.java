package de.buendnis.platform.web.security;

import java.util.List;

/**
 * A bean by which a service opens paths to people who are not signed in; everything else needs a
 * bearer token.
 *
 * @param patterns path patterns such as {@code /newsletter/**}
 */
public record PublicPaths(List<String> patterns) {

    public PublicPaths {
        patterns = List.copyOf(patterns);
    }

    /** The paths in one line: {@code PublicPaths.of("/newsletter/**")}. */
    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}
