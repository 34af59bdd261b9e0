package de.buendnis.platform.mail;

import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/** Takes mails over: once {@link #enqueue} has returned, a mail survives a crash. */
public final class MailQueue {

    private final MongoOperations mongo;
    private final Clock clock;

    MailQueue(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Writes the mail down to be sent.
     *
     * @param id names the mail for good: the same id again changes nothing, so that a step which is
     *     repeated after a crash mails nobody twice
     */
    public void enqueue(String id, Mail mail) {
        try {
            mongo.insert(MailRow.waiting(id, mail, clock.instant()));
        } catch (DuplicateKeyException repeated) {
            // The mail was taken over before: that is what the caller wanted.
        }
    }
}
