package de.buendnis.identity.staff;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody who works for the service office.
 *
 * @param address in lower case; by it people sign in
 * @param password hashed, with the name of the hash in front
 * @param roles OFFICE, MEDIA, ADVISER
 * @param mustChangePassword true until the person has chosen a password of their own
 * @param active false for those who have left
 */
@Document("accounts")
@TypeAlias("account")
record Account(
        @Id String id,
        String address,
        String name,
        String password,
        List<String> roles,
        boolean mustChangePassword,
        boolean active,
        Instant createdAt) {

    Account {
        roles = List.copyOf(roles);
    }
}
