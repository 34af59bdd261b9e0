package de.buendnis.newsletter.subscription;

import de.buendnis.platform.telemetry.Traces;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.input.MailAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The only place that changes subscriptions. */
@Component
class SubscriptionCommands {

    private static final int TRIES = 5;

    private final SubscriptionRows rows;
    private final MailboxHash hash;
    private final LetterPost post;
    private final AsyncTaskExecutor afterwards;
    private final Traces traces;
    private final Clock clock;

    SubscriptionCommands(
            SubscriptionRows rows,
            MailboxHash hash,
            LetterPost post,
            AsyncTaskExecutor afterwards,
            Traces traces,
            Clock clock) {
        this.rows = rows;
        this.hash = hash;
        this.post = post;
        this.afterwards = afterwards;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * Asks the owner of the address to confirm. Nobody can tell from what happens, or from the time
     * it takes, whether the address is known: each case is one look and one write.
     */
    void subscribe(MailAddress address) {
        String mailbox = hash.of(address);
        for (int tries = 1; ; tries++) {
            Optional<Subscription> found = rows.openOf(mailbox);
            Subscription next =
                    found.map(known -> known.requestedAgain(ConsentText.current(), now()))
                            .orElseGet(() -> first(address, mailbox))
                            .causedBy(traces.current());
            if (found.isPresent() ? rows.replace(next) : inserted(next)) {
                afterwards.execute(post::writeDue);
                return;
            }
            giveUpAfter(tries);
        }
    }

    /** Refused where the link is unknown or too old. */
    void confirm(String code) {
        change(() -> rows.ofConfirmation(code), known -> known.confirm(now()));
    }

    /** Refused where the link is unknown. */
    void unsubscribe(String code) {
        change(() -> rows.ofUnsubscription(code), known -> known.unsubscribe(now()));
    }

    private void change(
            Supplier<Optional<Subscription>> find, UnaryOperator<Subscription> decision) {
        for (int tries = 1; ; tries++) {
            Subscription known = find.get().orElseThrow(SubscriptionRule.LINK_UNKNOWN::refuse);
            Subscription next = decision.apply(known);
            if (next.equals(known) || rows.replace(next)) {
                return;
            }
            giveUpAfter(tries);
        }
    }

    private Subscription first(MailAddress address, String mailbox) {
        return Subscription.requested(
                address.deliverable(), mailbox, ConsentText.current(), Codes.random(), now());
    }

    /** Of two that subscribe the same address at the same moment, one comes second. */
    private boolean inserted(Subscription first) {
        try {
            rows.insert(first);
            return true;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }

    private static void giveUpAfter(int tries) {
        if (tries >= TRIES) {
            throw RuleViolation.unavailable(
                    "subscription-busy",
                    "Gerade ändert jemand dasselbe Abonnement. Versuchen Sie es gleich noch einmal.");
        }
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
