package de.buendnis.platform.mail;

import de.buendnis.platform.mail.MailRow.State;
import de.buendnis.platform.telemetry.Traces;
import io.micrometer.observation.Observation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Works the queue off: one thread per connection claims a mail, hands it over and notes the
 * outcome.
 */
final class MailDispatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);

    private final MailRows rows;
    private final Delivery delivery;
    private final MailSettings settings;
    private final Clock clock;
    private final Semaphore arrivals;
    private final Traces traces;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;
    private boolean prepared;

    MailDispatch(
            MailRows rows,
            Delivery delivery,
            MailSettings settings,
            Clock clock,
            Semaphore arrivals,
            Traces traces) {
        this.rows = rows;
        this.delivery = delivery;
        this.settings = settings;
        this.clock = clock;
        this.arrivals = arrivals;
        this.traces = traces;
    }

    @Override
    public void start() {
        running = true;
        for (int number = 1; number <= settings.connections(); number++) {
            threads.add(Thread.ofVirtual().name("mail-" + number).start(this::work));
        }
    }

    /**
     * Lets the mails that are under way arrive, so that a planned stop leaves nothing uncertain.
     */
    @Override
    public void stop() {
        running = false;
        arrivals.release(threads.size());
        for (Thread thread : threads) {
            try {
                thread.join(settings.lease());
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        boolean troubled = false;
        while (running) {
            try {
                prepare();
                sendAllThatAreDue();
                troubled = false;
            } catch (DataAccessException away) {
                // Said once, not once a second, while the database is away.
                if (!troubled) {
                    LOG.warn("mail queue out of reach, going on when it is back", away);
                }
                troubled = true;
            }
            pause();
        }
    }

    /**
     * Before any thread claims a mail: what this instance holds then, an earlier life of it left.
     */
    private synchronized void prepare() {
        if (!prepared) {
            rows.prepareIndexes();
            report(rows.expireOwnLeases(clock.instant()));
            prepared = true;
        }
    }

    private static void report(long lost) {
        if (lost > 0) {
            LOG.error(
                    "{} mails were under way when their sender stopped: decide whether to send again",
                    lost);
        }
    }

    private void sendAllThatAreDue() {
        report(rows.expireLeases(clock.instant()));
        Optional<MailRow> next = claim();
        while (next.isPresent()) {
            deliver(next.get());
            next = running ? claim() : Optional.empty();
        }
    }

    private Optional<MailRow> claim() {
        Instant now = clock.instant();
        return rows.claim(now, now.plus(settings.lease()));
    }

    /** As a part of what caused the mail, so that the log and a collector show them together. */
    private void deliver(MailRow row) {
        Observation step = traces.causedBy(row.trace(), "buendnis.mails.delivery");
        step.highCardinalityKeyValue("mail", row.id())
                .observe(
                        () -> {
                            Outcome outcome = attempt(row);
                            step.lowCardinalityKeyValue("outcome", name(outcome));
                            note(row, outcome);
                        });
    }

    private static String name(Outcome outcome) {
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private Outcome attempt(MailRow row) {
        try {
            return delivery.send(row);
        } catch (RuntimeException broken) {
            // One unfit mail must not stop the queue, nor be tried for ever.
            LOG.error("mail {} cannot be sent", row.id(), broken);
            return new Outcome.Refused(String.valueOf(broken.getMessage()));
        }
    }

    private void note(MailRow row, Outcome outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case Outcome.Sent sent -> {
                LOG.info("mail {} has left", row.id());
                rows.settle(row, State.SENT, "taken", now);
            }
            case Outcome.Refused refused -> {
                LOG.warn("mail {} was refused: {}", row.id(), refused.answer());
                rows.settle(row, State.FAILED, refused.answer(), now);
            }
            case Outcome.Unknown unknown -> {
                LOG.error("mail {} may have left or not: decide whether to send again", row.id());
                rows.leaveUncertain(row, unknown.answer(), now);
            }
            case Outcome.Postponed postponed -> postpone(row, postponed.answer(), now);
        }
    }

    private void postpone(MailRow row, String answer, Instant now) {
        Instant dueAt = now.plus(settings.retryAfter(row.attempts()));
        if (dueAt.isAfter(row.createdAt().plus(settings.giveUpAfter()))) {
            LOG.warn("mail {} is given up after {} attempts: {}", row.id(), row.attempts(), answer);
            rows.settle(row, State.FAILED, answer, now);
        } else {
            rows.postpone(row, dueAt, answer);
        }
    }

    private void pause() {
        try {
            if (arrivals.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                // One look at the queue serves all calls that came together.
                arrivals.drainPermits();
            }
        } catch (InterruptedException hurried) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
