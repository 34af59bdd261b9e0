package de.buendnis.portal;

import static org.awaitility.Awaitility.await;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.events.CampaignMessage;
import de.buendnis.contracts.events.ParticipationMessage;
import de.buendnis.contracts.newsletter.EditionMessage;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.ContactMessage;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The running portal on a port of its own, reading real topics to which the test publishes. All
 * such tests share one application, so each publishes alliances of its own.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "buendnis.base-url=https://buendnisse.example",
            "buendnis.demo=true",
            "buendnis.services.newsletter=http://127.0.0.1:1",
            "buendnis.services.consultation=http://127.0.0.1:1",
            "management.server.port=0"
        })
public class PortalTest {

    private static final MessageCodec CODEC = new MessageCodec();
    private static final AtomicLong VERSIONS = new AtomicLong(1);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    static {
        // What is published shows within some ten milliseconds; asking every hundred is waiting.
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
    }

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void kafka(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", TestServers::kafka);
        registry.add("buendnis.messaging.topic-prefix", () -> Log.TOPICS.prefix());
        registry.add("buendnis.data", () -> Log.DATA.toString());
    }

    /** Publishes a state as registry would, and waits until the portal answers with it. */
    protected void publish(String id, AllianceState state) {
        send(SampleAlliances.message(id, VERSIONS.incrementAndGet(), state));
        await().atMost(Duration.ofSeconds(8))
                .until(() -> get("/buendnisse/" + state.getSlug()).statusCode() == 200);
    }

    protected static void send(AllianceMessage message) {
        send("registry.alliance", message.getEnvelope().getAggregateId(), message);
    }

    protected static void send(ContactMessage message) {
        send("registry.contact", message.getEnvelope().getAggregateId(), message);
    }

    protected static void send(CampaignMessage message) {
        send("events.campaign", message.getEnvelope().getAggregateId(), message);
    }

    protected static void send(ParticipationMessage message) {
        send("events.participation", message.getEnvelope().getAggregateId(), message);
    }

    protected static void send(EditionMessage message) {
        send("newsletter.edition", message.getEnvelope().getAggregateId(), message);
    }

    protected static long nextVersion() {
        return VERSIONS.incrementAndGet();
    }

    protected String address(String path) {
        return "http://localhost:" + port + path;
    }

    protected HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void send(String topic, String key, SpecificRecord message) {
        send(topic, key, CODEC.encode(message));
    }

    /** Puts onto the topic whatever it is. */
    protected static void send(String topic, String key, byte[] value) {
        try {
            Log.PRODUCER.send(new ProducerRecord<>(Log.TOPICS.name(topic), key, value)).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Made when the first test needs it, so that a missing Kafka skips instead of failing. */
    private static final class Log {

        static final TestTopics TOPICS = TestTopics.of(PortalTest.class).create();
        static final Path DATA = temporaryFolder();
        static final KafkaProducer<String, byte[]> PRODUCER =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", TestServers.kafka()),
                        new StringSerializer(),
                        new ByteArraySerializer());

        private static Path temporaryFolder() {
            try {
                return Files.createTempDirectory("portal-test");
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
