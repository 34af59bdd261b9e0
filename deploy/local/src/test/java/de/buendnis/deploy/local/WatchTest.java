package de.buendnis.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.buendnis.platform.servers.ServerUnavailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** With parts that live as long as the test wants. */
class WatchTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Queue<CompletableFuture<Integer>> lives = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger room = new AtomicInteger(1000);
    private final AtomicInteger attempts = new AtomicInteger();
    private final Watch watch =
            new Watch(
                    new Part("registry", this::live),
                    new Progress(new PrintStream(said, true, UTF_8)),
                    new Room(Path.of("data"), room::get),
                    Duration.ofMillis(10));

    @Test
    void aPartThatDiesIsStartedAgainAndThatIsSaid() {
        watch.start();
        lives.remove().complete(137);
        await().untilAsserted(
                        () ->
                                assertThat(said.toString(UTF_8))
                                        .containsSubsequence(
                                                "registry     bereit nach",
                                                "registry     unerwartet beendet (Signal 9)",
                                                "registry     wieder bereit nach"));
        assertThat(lives).hasSize(1);
    }

    @Test
    void aPartThatWillNotComeBackIsTriedAgainAfterAPause() {
        watch.start();
        failures.set(1);
        lives.remove().complete(3);
        await().untilAsserted(
                        () ->
                                assertThat(said.toString(UTF_8))
                                        .containsSubsequence(
                                                "unerwartet beendet (Code 3)",
                                                "startet nicht, nächster Versuch in",
                                                "wieder bereit nach"));
    }

    @Test
    void whatDoesNotComeUpNowMayComeLaterAndHoldsNothingUp() {
        failures.set(1);
        watch.startOrGoOn();
        assertThat(watch.isUp()).isFalse();
        await().untilAsserted(() -> assertThat(watch.isUp()).isTrue());
        assertThat(said.toString(UTF_8))
                .containsSubsequence(
                        "registry ist beim Start beendet worden.",
                        "startet nicht, nächster Versuch in",
                        "wieder bereit nach");
    }

    @Test
    void aFullDiskIsNamedAndNothingIsGivenUpForIt() {
        watch.start();
        room.set(0);
        lives.remove().complete(134);
        await().untilAsserted(() -> assertThat(watch.isUp()).isTrue());
        assertThat(said.toString(UTF_8))
                .containsSubsequence(
                        "unerwartet beendet (Signal 6)",
                        "In data sind nur noch 0 MB frei. Schaffen Sie Platz",
                        "nächster Versuch in",
                        "In data sind nur noch 0 MB frei.",
                        "wieder bereit nach");
    }

    @Test
    void whatKeepsFailingIsSaidOnceAndThenGoneOnWithout() {
        failures.set(5);
        watch.startOrGoOn();
        await().untilAsserted(() -> assertThat(watch.isUp()).isTrue());
        assertThat(said.toString(UTF_8))
                .containsSubsequence(
                        "nächster Versuch",
                        "nächster Versuch",
                        "nächster Versuch",
                        "bleibt aus, es geht ohne weiter",
                        "wieder bereit nach")
                .containsOnlyOnce("bleibt aus");
    }

    @Test
    void aPartThatIsStoppedStaysStopped() {
        watch.start();
        watch.stop();
        assertThat(lives).singleElement().satisfies(life -> assertThat(life).isDone());
        assertThat(said.toString(UTF_8)).doesNotContain("unerwartet");
    }

    @Test
    void aPartThatNeverStartsEndsTheStart() {
        failures.set(1);
        assertThatThrownBy(watch::start).isInstanceOf(ServerUnavailable.class);
    }

    private Part.Running live() {
        if (failures.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
            throw new ServerUnavailable("registry ist beim Start beendet worden.");
        }
        if (attempts.getAndIncrement() == 1 && room.get() == 0) {
            throw new UncheckedIOException(new IOException("No space left on device"));
        }
        CompletableFuture<Integer> life = new CompletableFuture<>();
        lives.add(life);
        return new Part.Running(life, () -> life.complete(0));
    }
}
