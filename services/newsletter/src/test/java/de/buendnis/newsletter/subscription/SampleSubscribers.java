package de.buendnis.newsletter.subscription;

import de.buendnis.platform.web.input.MailAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** People who have subscribed and confirmed, for tests of what they get. */
@TestComponent
public class SampleSubscribers {

    private final SubscriptionRows rows;
    private final SubscriptionCommands commands;
    private final MailboxHash hash;

    SampleSubscribers(SubscriptionRows rows, SubscriptionCommands commands, MailboxHash hash) {
        this.rows = rows;
        this.commands = commands;
        this.hash = hash;
    }

    /**
     * A subscriber.
     *
     * @param id of the subscription
     * @param code in the link that ends it
     */
    public record Subscriber(String id, String address, String code) {}

    public Subscriber subscriber() {
        var address = new MailAddress("leser-" + UUID.randomUUID() + "@example.org");
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Subscription subscription =
                Subscription.requested(
                                address.deliverable(),
                                hash.of(address),
                                ConsentText.current(),
                                Codes.random(),
                                now)
                        .confirm(now);
        rows.insert(subscription);
        return new Subscriber(subscription.id(), address.value(), subscription.unsubscribeCode());
    }

    public void leave(Subscriber subscriber) {
        commands.unsubscribe(subscriber.code());
    }
}
