package de.buendnis.portal.index;

import static de.buendnis.portal.SampleAlliances.message;
import static de.buendnis.portal.SampleAlliances.ploenPlace;
import static de.buendnis.portal.SampleAlliances.published;
import static de.buendnis.portal.index.SampleTopic.ALLIANCES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.Topics;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.platform.telemetry.Traces;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** The follower on a real Kafka. */
class TopicFollowerTest {

    private static final int PARTITIONS = 3;
    private static final String NOBODY = "127.0.0.1:1";

    @TempDir Path folder;
    private final MessageCodec codec = new MessageCodec();
    private final TestTopics topics = TestTopics.of(TopicFollowerTest.class);
    private KafkaProducer<String, byte[]> producer;
    private TopicIndex index;
    private TopicFollower follower;
    private CatchUp catchUp;

    @BeforeAll
    static void lookOften() {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
    }

    @BeforeEach
    void createTopics() {
        topics.create(ALLIANCES.topic(), PARTITIONS);
        topics.create(Topics.SCHEMAS, 1);
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", TestServers.kafka()),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    @AfterEach
    void stop() throws IOException {
        stopFollowing();
        producer.close();
    }

    @Test
    void whatIsPublishedIsShownSoon() throws Exception {
        follow(TestServers.kafka());
        awaitStatus(Status.UP);

        send("a", codec.encode(named("a", 1, "first")));
        awaitShown(Map.of("a", "first"));
        send("a", codec.encode(named("a", 2, "second")));
        awaitShown(Map.of("a", "second"));
        assertThat(index.asOf()).isPresent();
    }

    @Test
    void itIsReadyOnceItHasCaughtUp() throws Exception {
        for (int number = 0; number < 500; number++) {
            byte[] message = codec.encode(named("a" + number, 1, "number " + number));
            Future<RecordMetadata> _ =
                    producer.send(
                            new ProducerRecord<>(
                                    topics.name(ALLIANCES.topic()), "a" + number, message));
        }
        producer.flush();
        follow(TestServers.kafka());
        awaitStatus(Status.UP);

        assertThat(SampleTopic.shown(index)).hasSize(500);
    }

    @Test
    void aRestartGoesOnWhereItEnded() throws Exception {
        send("a", codec.encode(named("a", 1, "read once")));
        follow(TestServers.kafka());
        awaitShown(Map.of("a", "read once"));
        stopFollowing();
        send("b", codec.encode(named("b", 1, "written meanwhile")));

        follow(TestServers.kafka());

        awaitShown(Map.of("a", "read once", "b", "written meanwhile"));
    }

    @Test
    void itAnswersWithWhatItHasWhileKafkaIsAway() throws Exception {
        send("a", codec.encode(named("a", 1, "kept")));
        follow(TestServers.kafka());
        awaitShown(Map.of("a", "kept"));
        stopFollowing();

        follow(NOBODY);

        assertThat(SampleTopic.shown(index)).containsEntry("a", "kept");
        awaitStatus(Status.UP);
        assertThat(index.asOf()).isPresent();
    }

    @Test
    void anEmptyFolderIsFilledAgain() throws Exception {
        send("a", codec.encode(named("a", 1, "from the log")));
        follow(TestServers.kafka());
        awaitShown(Map.of("a", "from the log"));
        stopFollowing();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        follow(TestServers.kafka());

        awaitShown(Map.of("a", "from the log"));
    }

    @Test
    void topicsThatWereMadeAnewAreReadFromTheBeginning() throws Exception {
        send("a", codec.encode(named("a", 1, "in the lost topic")));
        follow(TestServers.kafka());
        awaitShown(Map.of("a", "in the lost topic"));
        stopFollowing();
        makeAnew(topics.name(ALLIANCES.topic()));
        send("b", codec.encode(named("b", 1, "in the new topic")));

        follow(TestServers.kafka());

        awaitShown(Map.of("b", "in the new topic"));
    }

    @Test
    void anUnreadableRecordIsCountedAndTheNextStateHealsIt() throws Exception {
        follow(TestServers.kafka());
        send("a", codec.encode(named("a", 1, "readable")));
        send("a", "no message".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        send("b", codec.encode(named("b", 1, "goes on")));
        awaitShown(Map.of("a", "readable", "b", "goes on"));
        await().untilAsserted(() -> assertThat(index.unreadable()).isOne());

        send("a", codec.encode(named("a", 3, "healed")));

        awaitShown(Map.of("a", "healed", "b", "goes on"));
        await().untilAsserted(() -> assertThat(index.unreadable()).isZero());
    }

    @Test
    void anUnknownSchemaIsWaitedForAndLearnt() throws Exception {
        Schema newer = LaterRelease.withOneMoreField();
        follow(TestServers.kafka());
        awaitStatus(Status.UP);
        send("a", LaterRelease.inSchema(newer, named("a", 1, "from a newer version")));
        send("a", codec.encode(named("a", 2, "waits behind it")));
        await().during(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(SampleTopic.shown(index)).isEmpty());

        producer.send(
                        new ProducerRecord<>(
                                topics.name(Topics.SCHEMAS),
                                MessageCodec.fingerprint(newer),
                                newer.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .get();

        awaitShown(Map.of("a", "waits behind it"));
        assertThat(index.unreadable()).isZero();
    }

    @Test
    void anUnknownSchemaThatNeverComesIsPassedOver() throws Exception {
        follow(TestServers.kafka(), Duration.ofMillis(300));
        send(
                "a",
                LaterRelease.inSchema(
                        LaterRelease.withOneMoreField(), named("a", 1, "from nowhere")));
        send("b", codec.encode(named("b", 1, "goes on")));

        awaitShown(Map.of("b", "goes on"));
        await().untilAsserted(() -> assertThat(index.unreadable()).isOne());
    }

    private void follow(String bootstrapServers) {
        follow(bootstrapServers, Duration.ofMinutes(5));
    }

    private void follow(String bootstrapServers, Duration patience) {
        KafkaProperties kafka = new KafkaProperties();
        kafka.setBootstrapServers(List.of(bootstrapServers));
        KafkaSettings usual = KafkaSettings.of(kafka, topics.prefix());
        KafkaSettings settings = bootstrapServers.equals(NOBODY) ? impatient(usual) : usual;
        Clock clock = Clock.systemUTC();
        index = IndexFolder.open(folder, List.of(ALLIANCES), Traces.NONE);
        catchUp = new CatchUp();
        follower =
                new TopicFollower(
                        index,
                        settings,
                        List.of(ALLIANCES),
                        new RecordReader(
                                index,
                                new MessageCodec(),
                                List.of(ALLIANCES),
                                settings::name,
                                patience,
                                clock),
                        catchUp,
                        clock);
        assertThat(catchUp.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        follower.start();
    }

    /** Gives up on a Kafka that is away after half a second instead of five. */
    private static KafkaSettings impatient(KafkaSettings usual) {
        Map<String, Object> admin = new HashMap<>(usual.admin());
        admin.put("default.api.timeout.ms", 500);
        admin.put("request.timeout.ms", 500);
        return new KafkaSettings(usual.consumer(), admin, usual.prefix());
    }

    private void stopFollowing() throws IOException {
        if (index != null) {
            follower.stop();
            index.close();
            index = null;
        }
    }

    private void send(String key, byte[] value) throws InterruptedException, ExecutionException {
        producer.send(new ProducerRecord<>(topics.name(ALLIANCES.topic()), key, value)).get();
    }

    private void makeAnew(String topic) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().until(() -> !admin.listTopics().names().get().contains(topic));
        }
        topics.create(ALLIANCES.topic(), PARTITIONS);
    }

    private void awaitShown(Map<String, String> names) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(SampleTopic.shown(index)).isEqualTo(names));
    }

    private void awaitStatus(Status status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(catchUp.health().getStatus()).isEqualTo(status));
    }

    private static AllianceMessage named(String id, long version, String name) {
        return message(id, version, published(id, name, ploenPlace()).build());
    }
}
