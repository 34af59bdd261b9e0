package de.buendnis.newsletter.subscription;

import de.buendnis.platform.web.input.MailAddress;
import org.jspecify.annotations.Nullable;

/** The form to subscribe: an address, nothing else (Art. 5 (1) c DSGVO). */
record SubscribeForm(@Nullable String address) {

    static final String ADDRESS = "address";

    static SubscribeForm empty() {
        return new SubscribeForm(null);
    }

    /** What was meant; refused beside the field. */
    MailAddress meant() {
        MailAddress meant = MailAddress.typed(ADDRESS, address);
        if (meant == null) {
            throw SubscriptionRule.ADDRESS_MISSING.refuse();
        }
        return meant;
    }
}
