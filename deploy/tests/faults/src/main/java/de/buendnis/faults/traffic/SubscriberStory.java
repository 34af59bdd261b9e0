package de.buendnis.faults.traffic;

import de.buendnis.faults.traffic.Desk.Form;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** A reader who subscribes, waits for the mail and confirms. */
final class SubscriberStory implements Story {

    private static final Pattern CODE = Pattern.compile("/newsletter/bestaetigen\\?code=([\\w-]+)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Desk newsletter;
    private final Ledger ledger;
    private final MailReader mails;

    SubscriberStory(Desk newsletter, Ledger ledger, MailReader mails) {
        this.newsletter = newsletter;
        this.ledger = ledger;
        this.mails = mails;
    }

    @Override
    public void tell() {
        String address = "leser-%s@leserei.example".formatted(UUID.randomUUID());
        if (!newsletter
                .send(new Form("/newsletter", Desk.ANY, Map.of("address", address)))
                .isFine()) {
            throw new Desk.Refused("subscription of " + address);
        }
        // A mail of which nobody knows whether it left is for the desk to decide about.
        mails.find(CODE, address, PATIENCE).ifPresent(code -> confirm(address, code));
    }

    private void confirm(String address, String code) {
        String link = "/newsletter/bestaetigen?code=" + code;
        if (newsletter.send(new Form(link, Desk.ANY, Map.of())).isFine()) {
            ledger.subscribe(address);
        }
    }
}
