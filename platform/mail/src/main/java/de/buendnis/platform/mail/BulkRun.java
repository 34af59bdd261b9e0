package de.buendnis.platform.mail;

import de.buendnis.platform.mail.MailRow.State;
import de.buendnis.platform.telemetry.Traces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Mails that go out together: written down first, all of them, then released, and held back again
 * whenever somebody wishes. Every step may be repeated after a crash.
 */
public final class BulkRun {

    private static final int MOST_SHOWN = 100;

    private final String name;
    private final MailRows rows;
    private final Clock clock;
    private final Runnable arrived;
    private final Traces traces;

    BulkRun(String name, MailRows rows, Clock clock, Runnable arrived, Traces traces) {
        if (name.isEmpty() || name.indexOf(':') >= 0) {
            throw new IllegalArgumentException("no name for a bulk run: " + name);
        }
        this.name = name;
        this.rows = rows;
        this.clock = clock;
        this.arrived = arrived;
        this.traces = traces;
    }

    /**
     * Writes mails down that wait until the run is released.
     *
     * @param mails by the recipients' keys; a key that has a mail in this run keeps that one
     */
    public void prepare(Map<String, Mail> mails) {
        Instant now = clock.instant();
        String trace = Traces.inTheLogOnly(traces.current());
        rows.insertNew(
                mails.entrySet().stream()
                        .map(mail -> MailRow.held(id(mail.getKey()), mail.getValue(), now, trace))
                        .toList());
    }

    /** Sends what is held. */
    public void release() {
        if (rows.move(name, State.HELD, State.WAITING, clock.instant()) > 0) {
            arrived.run();
        }
    }

    /** Holds what has not left; a mail that is under way arrives. */
    public void hold() {
        rows.move(name, State.WAITING, State.HELD, clock.instant());
    }

    /**
     * Takes a recipient's mail back.
     *
     * @return false when there is none, or it is on its way
     */
    public boolean withdraw(String key) {
        return rows.withdraw(id(key));
    }

    /** How many mails are where. */
    public Tally tally() {
        Map<State, Long> counts = rows.counts(name);
        return new Tally(
                sum(counts, State.HELD, State.WAITING, State.SENDING),
                sum(counts, State.SENT),
                sum(counts, State.FAILED),
                sum(counts, State.UNCERTAIN));
    }

    /** Mails of this run that may or may not have left; a hundred at most. */
    public List<MailQueue.UncertainMail> uncertain() {
        return rows.in(name, State.UNCERTAIN, MOST_SHOWN).stream()
                .map(MailQueue.UncertainMail::of)
                .toList();
    }

    private String id(String key) {
        return name + ":" + key;
    }

    private static long sum(Map<State, Long> counts, State... states) {
        return List.of(states).stream().mapToLong(state -> counts.getOrDefault(state, 0L)).sum();
    }

    /**
     * What has become of a run so far. Rows go 30 days after they were settled, so whoever needs
     * the figures longer keeps them.
     *
     * @param open still to be sent, or tried again
     * @param refused by the mail server for good
     * @param uncertain may have left or not
     */
    public record Tally(long open, long sent, long refused, long uncertain) {

        public long total() {
            return open + sent + refused + uncertain;
        }
    }
}
