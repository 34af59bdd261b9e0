package de.buendnis.newsletter.dispatch;

import de.buendnis.newsletter.edition.EditionCommands;
import de.buendnis.newsletter.edition.EditionStage;
import de.buendnis.newsletter.edition.EditionSummary;
import de.buendnis.newsletter.edition.Editions;
import de.buendnis.newsletter.edition.Letter;
import de.buendnis.newsletter.edition.Letters;
import de.buendnis.newsletter.subscription.Recipient;
import de.buendnis.newsletter.subscription.Subscriptions;
import de.buendnis.platform.mail.BulkRun;
import de.buendnis.platform.mail.Mail;
import de.buendnis.platform.mail.MailQueue;
import de.buendnis.platform.telemetry.Traces;
import io.micrometer.observation.Observation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries runs on, step by step. What is to be done follows from the edition's stage and from the
 * run's document, so whoever comes next, after a crash or in another instance, goes on from there.
 * All of it belongs to the trace of the click that set the run going.
 */
@Component
class EditionRuns {

    private static final Logger LOG = LoggerFactory.getLogger(EditionRuns.class);

    private static final int BATCH = 200;

    /** So many in one step; then the other work of the service has its turn. */
    private static final int BATCHES = 10;

    /**
     * Rows of mails go after 30 days, and the figures must not go with them. Until then somebody
     * may decide about an uncertain mail.
     */
    private static final Duration FIGURES_CHANGE = Duration.ofDays(25);

    private final Editions editions;
    private final EditionCommands commands;
    private final Letters letters;
    private final Subscriptions subscriptions;
    private final MailQueue mails;
    private final RunRows runs;
    private final Traces traces;
    private final Clock clock;

    EditionRuns(
            Editions editions,
            EditionCommands commands,
            Letters letters,
            Subscriptions subscriptions,
            MailQueue mails,
            RunRows runs,
            Traces traces,
            Clock clock) {
        this.editions = editions;
        this.commands = commands;
        this.letters = letters;
        this.subscriptions = subscriptions;
        this.mails = mails;
        this.runs = runs;
        this.traces = traces;
        this.clock = clock;
    }

    /** Takes every run one step on. */
    void advance() {
        editions.at(EditionStage.SENDING).forEach(this::send);
        editions.at(EditionStage.PAUSED).forEach(this::hold);
        runs.finishedSince(clock.instant().minus(FIGURES_CHANGE)).forEach(this::look);
    }

    private void send(EditionSummary edition) {
        Run run = begun(edition.id());
        if (run.written()) {
            goOn(run);
        } else {
            step(run).observe(() -> write(run));
        }
    }

    private Run begun(String edition) {
        return runs.find(edition)
                .orElseGet(
                        () ->
                                runs.begin(
                                        edition,
                                        clock.instant(),
                                        editions.cause(edition).orElse(null)));
    }

    private Observation step(Run run) {
        return traces.causedBy(run.trace(), "buendnis.dispatch")
                .highCardinalityKeyValue("edition", run.id());
    }

    private void goOn(Run run) {
        BulkRun bulk = mails.run(run.id());
        takeOutWhoLeft(run, bulk);
        bulk.release();
        finishIfOver(run);
    }

    /** Again at each step: a mail that the server has put off comes back to those that wait. */
    private void hold(EditionSummary edition) {
        Run run = begun(edition.id());
        mails.run(run.id()).hold();
        if (run.written()) {
            finishIfOver(run);
        }
    }

    /** Nothing leaves before every recipient has a mail: then nobody can be skipped. */
    private void write(Run begun) {
        Letter letter = letters.letter(begun.id());
        Run run = begun;
        for (int batches = 0; batches < BATCHES; batches++) {
            List<Recipient> batch = subscriptions.activeAfter(run.cursor(), run.startedAt(), BATCH);
            if (batch.isEmpty()) {
                runs.written(run.id());
                LOG.info("edition {} has all its mails written down", run.id());
                goOn(run);
                return;
            }
            mails.run(run.id()).prepare(mails(letter, batch));
            run = runs.advance(run, batch.getLast().id());
        }
        look(run);
    }

    private static Map<String, Mail> mails(Letter letter, List<Recipient> recipients) {
        Map<String, Mail> mails = new LinkedHashMap<>();
        for (Recipient recipient : recipients) {
            Letter own = letter.unsubscribedAt(recipient.unsubscribe());
            mails.put(
                    recipient.id(),
                    new Mail(recipient.address(), own.subject(), own.text(), own.html())
                            .subscribed(recipient.unsubscribe()));
        }
        return mails;
    }

    private void takeOutWhoLeft(Run run, BulkRun bulk) {
        subscriptions.endedSince(run.startedAt()).forEach(bulk::withdraw);
    }

    /** Uncertain mails do not hold the edition up: they are shown until somebody decides. */
    private void finishIfOver(Run run) {
        Run.Figures figures = look(run);
        if (figures.waiting() == 0) {
            step(run).observe(() -> finish(run, figures.recipients()));
        }
    }

    private void finish(Run run, long recipients) {
        commands.markSent(run.id(), recipients, run.id() + ":sent");
        runs.finished(run.id(), clock.instant());
        LOG.info("edition {} was sent to {} subscribers", run.id(), recipients);
    }

    private Run.Figures look(Run run) {
        BulkRun bulk = mails.run(run.id());
        BulkRun.Tally tally = bulk.tally();
        Run.Figures figures =
                new Run.Figures(
                        tally.open(),
                        tally.sent(),
                        tally.refused(),
                        tally.uncertain(),
                        tally.uncertain() == 0 ? null : firstUncertain(bulk));
        if (!figures.equals(run.figures())) {
            runs.figures(run.id(), figures);
        }
        return figures;
    }

    private static Instant firstUncertain(BulkRun bulk) {
        return bulk.uncertain().stream()
                .map(MailQueue.UncertainMail::since)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
