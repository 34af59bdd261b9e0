package de.buendnis.identity.signinlink;

import de.buendnis.platform.mail.MailQueue;
import de.buendnis.platform.mail.MailQueue.UncertainMail;
import de.buendnis.platform.mongo.Sweeps;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Decides about letters of which nobody knows whether they left. Elsewhere the office does; but a
 * link lives for minutes, and whoever gets it twice can use it once.
 */
@Component
class UncertainLetters {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final MailQueue mails;
    private final Clock clock = Clock.systemUTC();

    UncertainLetters(MailQueue mails, Sweeps sweeps) {
        this.mails = mails;
        sweeps.every(PAUSE, "uncertain letters", () -> mails.uncertain().forEach(this::decide));
    }

    /** Harmless to repeat, also by two instances at once. */
    private void decide(UncertainMail letter) {
        boolean good = clock.instant().isBefore(letter.since().plus(SignInLinks.VALID));
        // Nobody can use what has expired: there is nothing left to find out.
        boolean _ = good ? mails.sendAgain(letter.id()) : mails.noteAsSent(letter.id());
    }
}
