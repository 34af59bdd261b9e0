package de.buendnis.portal.index;

import de.buendnis.contracts.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the index up to date on a thread of its own, for as long as the process lives. While Kafka
 * is away it tries again and again; the index goes on answering.
 */
final class TopicFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TopicIndex index;
    private final KafkaSettings settings;
    private final List<String> topics;
    private final RecordReader reader;
    private final CatchUp catchUp;
    private final Clock clock;
    private CountDownLatch stop = new CountDownLatch(1);
    private @Nullable Thread thread;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private boolean away;

    TopicFollower(
            TopicIndex index,
            KafkaSettings settings,
            Collection<? extends IndexedTopic<?>> topics,
            RecordReader reader,
            CatchUp catchUp,
            Clock clock) {
        this.index = index;
        this.settings = settings;
        this.topics = topics.stream().map(topic -> settings.name(topic.topic())).toList();
        this.reader = reader;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    @Override
    public void start() {
        stop = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("topic-follower").daemon().start(this::follow);
    }

    @Override
    public void stop() {
        stop.countDown();
        KafkaConsumer<byte[], byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        Thread following = thread;
        if (following != null) {
            try {
                // Longer than any time-out that the thread may be in.
                following.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void follow() {
        while (!stopped()) {
            try {
                followOneLog();
            } catch (WakeupException wanted) {
                LOG.debug("Woken up to stop");
            } catch (OffsetOutOfRangeException lost) {
                LOG.warn(
                        "The log does not go on where the index ended; reading it anew: {}",
                        lost.getMessage());
                index.startOver("");
            } catch (KafkaException unreachable) {
                noteAway(unreachable);
            } catch (RuntimeException unexpected) {
                LOG.error("Following the topics failed; trying again", unexpected);
                catchUp.unreachable();
            }
            pause();
        }
        index.commit();
    }

    private void followOneLog() {
        LogIdentity log = LogIdentity.ask(settings.admin(), topics);
        if (!index.progress().log().equals(log.name())) {
            LOG.info("Reading the topics from the beginning: {}", log.name());
            index.startOver(log.name());
        }
        catchUp.begun();
        try (KafkaConsumer<byte[], byte[]> connected = new KafkaConsumer<>(settings.consumer())) {
            consumer = connected;
            var passage =
                    new LogPassage(
                            connected,
                            settings.name(Topics.SCHEMAS),
                            log.partitions(),
                            index,
                            reader,
                            clock);
            passage.begin();
            if (away) {
                LOG.info("Kafka answers again");
                away = false;
            }
            while (!stopped()) {
                if (passage.advance()) {
                    catchUp.done();
                }
            }
        } finally {
            consumer = null;
        }
    }

    private void noteAway(KafkaException reason) {
        if (!away) {
            LOG.warn(
                    "Kafka does not answer; pages show the state of {}: {}",
                    index.asOf().map(Object::toString).orElse("no time yet"),
                    reason.getMessage());
        }
        away = true;
        catchUp.unreachable();
    }

    private boolean stopped() {
        return stop.getCount() == 0;
    }

    private void pause() {
        try {
            stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }
}
