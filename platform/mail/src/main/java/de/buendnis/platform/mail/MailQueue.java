package de.buendnis.platform.mail;

import de.buendnis.platform.telemetry.Traces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes mails over: once {@link #enqueue} has returned, a mail survives a crash. */
public final class MailQueue {

    private static final int MOST_SHOWN = 100;

    private final MailRows rows;
    private final Clock clock;
    private final Runnable arrived;
    private final Traces traces;

    MailQueue(MailRows rows, Clock clock, Runnable arrived, Traces traces) {
        this.rows = rows;
        this.clock = clock;
        this.arrived = arrived;
        this.traces = traces;
    }

    /**
     * Writes the mail down to be sent.
     *
     * @param id names the mail for good: the same id again changes nothing, so that a step which is
     *     repeated after a crash mails nobody twice
     */
    public void enqueue(String id, Mail mail) {
        enqueue(id, mail, traces.current());
    }

    /**
     * As {@link #enqueue(String, Mail)}, for a cause that this thread is not at any more.
     *
     * @param cause its {@code traceparent}, if it was traced
     */
    public void enqueue(String id, Mail mail, @Nullable String cause) {
        if (rows.insert(MailRow.waiting(id, mail, clock.instant(), cause))) {
            arrived.run();
        }
    }

    /**
     * To be called after a backup was put back: whatever was to be sent by then may have left
     * since, so somebody has to decide. Mails of a {@linkplain BulkRun run} that are held stay so.
     *
     * @return how many mails that concerns
     */
    public long distrust(Instant before) {
        return rows.distrust(before, clock.instant());
    }

    /**
     * Mails that may or may not have left, oldest first, a hundred at most: somebody has to decide.
     */
    public List<UncertainMail> uncertain() {
        return rows.in(MailRow.State.UNCERTAIN, MOST_SHOWN).stream()
                .map(UncertainMail::of)
                .toList();
    }

    /**
     * Sends an uncertain mail once more, under the same Message-ID: most mailboxes show it once.
     *
     * @return false when the mail is not, or no longer, uncertain
     */
    public boolean sendAgain(String id) {
        boolean waits = rows.sendAgain(id, clock.instant());
        if (waits) {
            arrived.run();
        }
        return waits;
    }

    /**
     * Notes that an uncertain mail did arrive, as somebody has found out.
     *
     * @return false when the mail is not, or no longer, uncertain
     */
    public boolean noteAsSent(String id) {
        return rows.noteAsSent(id, clock.instant());
    }

    /**
     * The mails that go out together under this name, such as an edition of a newsletter.
     *
     * @param name lasting, without a colon; it begins the ids of its mails
     */
    public BulkRun run(String name) {
        return new BulkRun(name, rows, clock, arrived, traces);
    }

    /** A mail that was under way when the instance or the connection died. */
    public record UncertainMail(String id, String to, String subject, Instant since) {

        static UncertainMail of(MailRow row) {
            Instant since = Objects.requireNonNullElse(row.settledAt(), row.createdAt());
            return new UncertainMail(row.id(), row.to(), row.subject(), since);
        }
    }
}
