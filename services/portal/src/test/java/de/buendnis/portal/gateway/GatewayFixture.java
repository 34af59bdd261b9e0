package de.buendnis.portal.gateway;

import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The portal as it runs, with services behind it that can be listened to, slowed down and stopped.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "buendnis.base-url=" + Visit.BASE,
            "buendnis.secret.portal=" + IdentityKeys.CLIENT_SECRET,
            "management.server.port=0",
            "spring.http.clients.read-timeout=1s",
            "buendnis.dashboard.patience=1s",
            "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=300ms"
        })
public abstract class GatewayFixture {

    protected static final RecordingService REGISTRY = new RecordingService();
    protected static final RecordingService CONSULTATION = new RecordingService();
    protected static final SmallIdentity IDENTITY = new SmallIdentity();

    private static final TestTopics TOPICS = TestTopics.of(GatewayFixture.class);

    @TempDir static Path data;

    @LocalServerPort int port;

    @Autowired private CircuitBreakerRegistry breakers;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry settings) {
        TOPICS.create();
        settings.add("spring.kafka.bootstrap-servers", TestServers::kafka);
        settings.add("buendnis.messaging.topic-prefix", TOPICS::prefix);
        settings.add("buendnis.data", () -> data.toString());
        settings.add("buendnis.services.registry", REGISTRY::url);
        settings.add("buendnis.services.consultation", CONSULTATION::url);
        settings.add("buendnis.services.identity", IDENTITY::url);
    }

    @BeforeEach
    void everythingRuns() {
        REGISTRY.reset();
        CONSULTATION.reset();
        CONSULTATION.answersJson(
                """
                {"count": 0, "oldestSince": null, "tasks": []}""");
        IDENTITY.reset();
        // An outage that another test was about is over.
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    protected Visit visitor() {
        return new Visit(port);
    }

    protected Visit signedIn(String role) {
        Visit visit = visitor();
        visit.signIn(IDENTITY, role);
        return visit;
    }
}
