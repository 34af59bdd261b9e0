package de.buendnis.platform.messaging;

import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Services guard the pages of operations too; but records hold what was never meant for the public,
 * and a rule that is forgotten in one service must not open them.
 */
final class OfficeOnly {

    private OfficeOnly() {}

    static void require(WebRequest request) {
        if (!request.isUserInRole("OFFICE")) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Dies darf nur die Servicestelle.");
        }
    }
}
