package de.buendnis.platform.web.kit;

import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Goes wrong in every way there is. */
@RestController
class KitRefusals {

    @GetMapping({"/bausteine/verweigert", "/api/v1/refused"})
    String refused() {
        throw new RuleViolation(
                "founding-in-the-future", "foundedOn", "Das Datum liegt in der Zukunft.");
    }

    @GetMapping({"/bausteine/kaputt", "/api/v1/broken"})
    String broken() {
        throw new IllegalStateException("secret inside");
    }

    @GetMapping("/bausteine/antwort/{status}")
    void answer(@PathVariable int status, HttpServletResponse response) throws IOException {
        response.sendError(status);
    }

    @GetMapping({"/verwaltung/wer", "/mein-buendnis/wer"})
    String who(Visitor visitor) {
        return visitor.name() + " " + visitor.roles() + " " + visitor.alliance();
    }

    @GetMapping("/bausteine/wer")
    String whoIfAnybody(@Nullable Visitor visitor) {
        return visitor == null ? "niemand" : visitor.name();
    }

    @GetMapping("/bausteine/nur-angemeldet")
    String whoMustBe(Visitor visitor) {
        return visitor.name();
    }

    @GetMapping("/verwaltung/nur-servicestelle")
    @PreAuthorize("hasRole('OFFICE')")
    String officeOnly() {
        return "ok";
    }

    @GetMapping("/internal/sign-in-addresses")
    String addresses() {
        return "known";
    }

    @GetMapping("/bausteine/adresse")
    String address(HttpServletRequest request) {
        return request.getRequestURL().toString();
    }
}
