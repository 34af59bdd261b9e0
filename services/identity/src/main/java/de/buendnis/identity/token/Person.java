package de.buendnis.identity.token;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in, as the tokens describe them.
 *
 * @param id account of staff, contact of a coordinator
 * @param name as the pages show it
 * @param roles OFFICE, MEDIA, ADVISER or COORDINATOR
 * @param alliance the coordinator's alliance, null for staff
 * @param detour a page of identity that must be visited before anything else, null as a rule
 */
public record Person(
        String id,
        String name,
        List<String> roles,
        @Nullable String alliance,
        @Nullable String detour) {

    public Person {
        roles = List.copyOf(roles);
    }
}
