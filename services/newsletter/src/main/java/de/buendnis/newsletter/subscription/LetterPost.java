package de.buendnis.newsletter.subscription;

import de.buendnis.platform.mail.MailQueue;
import de.buendnis.platform.mongo.Sweeps;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Hands the letters that subscriptions owe to the mail queue. What a crash leaves owing is found by
 * the sweep; the letter's name keeps it from being sent twice. Whoever finds it sends it as a part
 * of the click that owes it.
 */
@Component
class LetterPost {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final SubscriptionRows rows;
    private final SubscriptionLetters letters;
    private final MailQueue mails;

    LetterPost(SubscriptionRows rows, SubscriptionLetters letters, MailQueue mails, Sweeps sweeps) {
        this.rows = rows;
        this.letters = letters;
        this.mails = mails;
        sweeps.every(PAUSE, "letters to subscribers", this::writeDue);
    }

    void writeDue() {
        for (Subscription subscription : rows.owingLetters()) {
            String name = subscription.letterDue();
            if (name != null) {
                letters.to(subscription)
                        .ifPresent(
                                letter -> mails.enqueue(name, letter, subscription.letterCause()));
                rows.letterWritten(subscription);
            }
        }
    }
}
