package de.buendnis.registry.contact;

import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.input.MailAddress;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers identity's one question. The filter chain lets in only who knows the house's secret. */
@RestController
class SignInAddresses {

    private final ContactQueries contacts;

    SignInAddresses(ContactQueries contacts) {
        this.contacts = contacts;
    }

    /** Nobody signs in with what is no mail address: the same answer as for an unknown one. */
    @GetMapping("/internal/sign-in-addresses")
    List<SignInAddress> of(@RequestParam String address) {
        try {
            return contacts.signIn(new MailAddress(address));
        } catch (RuleViolation noAddress) {
            return List.of();
        }
    }
}
