package de.buendnis.newsletter.subscription;

import de.buendnis.platform.web.WebProperties;
import java.net.URI;
import org.springframework.stereotype.Component;

/** The addresses that mails lead to. */
@Component
class SubscriptionLinks {

    static final String CONFIRM = "/newsletter/bestaetigen";
    static final String UNSUBSCRIBE = "/newsletter/abmelden";

    private final String baseUrl;

    SubscriptionLinks(WebProperties web) {
        this.baseUrl = web.baseUrl();
    }

    URI confirm(Subscription subscription) {
        return URI.create(baseUrl + CONFIRM + "?code=" + subscription.confirmationCode());
    }

    URI unsubscribe(Subscription subscription) {
        return URI.create(baseUrl + UNSUBSCRIBE + "?code=" + subscription.unsubscribeCode());
    }

    URI page(String path) {
        return URI.create(baseUrl + path);
    }
}
