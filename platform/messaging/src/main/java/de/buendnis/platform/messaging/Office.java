package de.buendnis.platform.messaging;

import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets the office pass, and nobody else. Services guard these paths too; but records hold what was
 * never meant for the public, and a rule that is forgotten in one service must not open them.
 */
final class Office {

    private static final String ROLE = "OFFICE";

    private Office() {}

    static void require(WebRequest request) {
        if (!request.isUserInRole(ROLE)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Dies darf nur die Servicestelle.");
        }
    }
}
