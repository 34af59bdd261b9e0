package de.buendnis.platform.messaging;

import de.buendnis.platform.mail.MailQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be done when a service starts on a database that was put back to an earlier state,
 * before it reads, publishes or mails anything. Every step may be repeated.
 */
final class Restoration {

    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);

    /** A consumer that lags longer has raised an alert. */
    private static final Duration LONGEST_LAG = Duration.ofDays(7);

    /**
     * Who reads in this service, by their groups.
     *
     * @param owner the group that mends the service's own topics
     * @param views with their topics
     * @param reactions with their topics
     */
    record Readers(String owner, Map<String, String> views, Map<String, String> reactions) {}

    private final Messaging messaging;
    private final MailQueue mails;
    private final Groups groups;
    private final TopicScan topics;
    private final List<Remembrance<?>> remembrances;
    private final Clock clock;

    Restoration(
            Messaging messaging,
            MailQueue mails,
            Groups groups,
            TopicScan topics,
            List<Remembrance<?>> remembrances,
            Clock clock) {
        this.messaging = messaging;
        this.mails = mails;
        this.groups = groups;
        this.topics = topics;
        this.remembrances = remembrances;
        this.clock = clock;
    }

    /**
     * @param backup when the backup was begun; it also names the run, so that one that was
     *     completed is not done again at the next start
     */
    void carryOut(Instant backup, SchemaTopic schemas, Readers readers) {
        String run = backup.toString();
        Restorations restorations = messaging.restorations();
        if (restorations.isDone(run)) {
            return;
        }
        long floor = restorations.begin(run, clock.instant());
        // First, because it finds out whether another instance is still running.
        place(readers, backup);
        messaging.outlets().forEach(this::enqueueMails);
        LOG.info("{} mails are in doubt, see the page Betrieb", mails.distrust(clock.instant()));
        topics.read(schemas.topic(), records -> records.forEach(schemas::onMessage));
        messaging.outlets().forEach(outlet -> restore(outlet, floor, backup));
        restorations.done(run, clock.instant());
        LOG.info("The backup of {} is in use", run);
    }

    private void place(Readers readers, Instant backup) {
        // What lies in one's own topics is not to be mended but overruled, with what follows.
        messaging.outlets().forEach(outlet -> groups.toEnd(readers.owner(), outlet.topic()));
        readers.views().forEach(groups::toBeginning);
        Instant early = backup.minus(LONGEST_LAG);
        readers.reactions().forEach((group, topic) -> groups.to(early, group, topic));
    }

    /** What was pending when the backup was made may have been mailed since, too. */
    private void enqueueMails(Outlet<?, ?> outlet) {
        for (Document document : outlet.documents().pendingSince(clock.instant())) {
            String id = document.getString(AggregateDocuments.ID);
            AggregateDocuments.pending(document)
                    .forEach(entry -> Publisher.enqueueMails(mails, outlet, id, entry));
        }
    }

    private void restore(Outlet<?, ?> outlet, long floor, Instant backup) {
        long raised = outlet.documents().raiseVersions(floor, backup.toString());
        var contradictions = new Contradictions(outlet, backup);
        topics.read(outlet.topic(), contradictions::look);
        contradictions
                .lost()
                .forEach(
                        (id, facts) ->
                                LOG.info("{} {}: lost {}", outlet.topic(), id, facts.values()));
        remembrances.stream()
                .filter(one -> one.topic().equals(outlet.type().topic()))
                .forEach(contradictions::tell);
        Set<String> erased = new HashSet<>(contradictions.erased());
        erased.removeIf(id -> !outlet.tellsState(id));
        long count = outlet.restateAll(erased);
        List<String> withdrawn = contradictions.withdraw(floor, clock.instant());
        LOG.info(
                "{}: raised the versions of {} aggregates, published {} of them, withdrew {} that"
                        + " are not in the backup: {}",
                outlet.topic(),
                raised,
                count,
                withdrawn.size(),
                withdrawn);
        if (!erased.isEmpty()) {
            LOG.error(
                    "ALERT {}: erased since the backup, so not published: {}. Erase them again",
                    outlet.topic(),
                    erased);
        }
    }
}
