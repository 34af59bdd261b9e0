package de.buendnis.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class SignInAttemptsTest {

    private static final TestTopics NAMES = TestTopics.of(SignInAttemptsTest.class);
    private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");
    private static MongoClient client;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestServers.mongo());
    }

    @AfterAll
    static void disconnect() {
        client.getDatabase(NAMES.database()).drop();
        client.close();
    }

    @Test
    void afterFiveTriesThePauseBeginsAndEnds() {
        fiveTries("pause@example.org");

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> at(MORNING.plusSeconds(29)).begin("pause@example.org", "here"))
                .matches(early -> early.seconds() == 1);
        assertThatNoException()
                .isThrownBy(() -> at(MORNING.plusSeconds(30)).begin("pause@example.org", "here"));
    }

    @Test
    void anotherPlaceIsNotLockedOut() {
        fiveTries("owner@example.org");

        assertThatNoException()
                .isThrownBy(() -> at(MORNING).begin("owner@example.org", "elsewhere"));
    }

    @Test
    void theRightPasswordMakesEverythingForgotten() {
        fiveTries("right@example.org");
        at(MORNING).succeeded("right@example.org", "here");

        assertThatNoException().isThrownBy(() -> at(MORNING).begin("right@example.org", "here"));
    }

    @Test
    void manyTriesAtOnceAreNoMoreThanFive() throws Exception {
        SignInAttempts attempts = at(MORNING);
        Callable<Boolean> attempt =
                () -> {
                    try {
                        attempts.begin("parallel@example.org", "here");
                        return true;
                    } catch (TooManyAttempts early) {
                        return false;
                    }
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all =
                    threads.invokeAll(Stream.generate(() -> attempt).limit(30).toList());
            long allowed = all.stream().filter(Future::resultNow).count();
            assertThat(allowed).isEqualTo(5);
        }
    }

    @Test
    void pausesDoubleUpToAQuarterOfAnHour() {
        assertThat(SignInAttempts.pause(4)).isZero();
        assertThat(SignInAttempts.pause(6)).isEqualTo(Duration.ofMinutes(1));
        assertThat(SignInAttempts.pause(100)).isEqualTo(Duration.ofMinutes(15));
    }

    private static void fiveTries(String address) {
        for (int number = 0; number < 5; number++) {
            at(MORNING).begin(address, "here");
        }
    }

    private static SignInAttempts at(Instant now) {
        return new SignInAttempts(
                new MongoTemplate(client, NAMES.database()), Clock.fixed(now, ZoneOffset.UTC));
    }
}
