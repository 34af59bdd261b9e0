package de.buendnis.newsletter.subscription;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who receives the newsletter, as the dispatch asks for it. */
@Component
public class Subscriptions {

    private final SubscriptionRows rows;
    private final SubscriptionLinks links;

    Subscriptions(SubscriptionRows rows, SubscriptionLinks links) {
        this.rows = rows;
        this.links = links;
    }

    /** How many an edition would go to now. */
    public long active() {
        return rows.count(Stage.ACTIVE);
    }

    /**
     * The subscribers whose ids follow the cursor, in order of ids.
     *
     * @param cursor id of the last one that was seen, null to begin
     * @param confirmedBefore leaves out who came later, so that a long run has an end
     */
    public List<Recipient> activeAfter(
            @Nullable String cursor, Instant confirmedBefore, int limit) {
        return rows.confirmedBefore(confirmedBefore, cursor == null ? "" : cursor, limit).stream()
                .flatMap(this::recipient)
                .toList();
    }

    /** Ids of those that have unsubscribed since then: what still waits for them must not leave. */
    public List<String> endedSince(Instant moment) {
        return rows.endedSince(moment).stream().map(Subscription::id).toList();
    }

    private Stream<Recipient> recipient(Subscription subscription) {
        return subscription.stage() instanceof Stage.Active active
                ? Stream.of(
                        new Recipient(
                                subscription.id(),
                                active.address(),
                                links.unsubscribe(subscription)))
                : Stream.empty();
    }
}
