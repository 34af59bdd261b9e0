package de.buendnis.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir Path folder;

    @Test
    void thePidFileHoldsTheChildsOwnIdWhileItLives() throws IOException {
        try (ChildProcess child = start("exec sleep 60")) {
            assertThat(pidFile()).content().isEqualToIgnoringNewLines(Long.toString(child.pid()));
            ProcessHandle handle = ProcessHandle.of(child.pid()).orElseThrow();
            // Until then it is the program that becomes it.
            await().untilAsserted(
                            () ->
                                    assertThat(handle.info().command().orElse(""))
                                            .endsWith("/sleep"));
        }
        await().untilAsserted(() -> assertThat(pidFile()).doesNotExist());
    }

    @Test
    void theLogHoldsWhatTheChildSaysAndTheExitIsItsOwn() {
        ChildProcess child = start("echo spoken; echo complained >&2; exit 7");
        assertThat(child.onExit().join()).isEqualTo(7);
        assertThat(log()).content().contains("spoken", "complained");
    }

    @Test
    void aChildIsAskedToEndBeforeItIsKilled() {
        ChildProcess polite =
                start("trap 'echo goodbye; exit 0' TERM; echo up; while :; do sleep 0.1; done");
        await().untilAsserted(() -> assertThat(log()).content().contains("up"));
        polite.stop(Duration.ofSeconds(10));
        assertThat(polite.onExit().join()).isZero();
        assertThat(log()).content().contains("goodbye");
    }

    @Test
    void aChildThatWillNotEndIsKilled() {
        ChildProcess deaf = start("trap '' TERM; echo up; while :; do sleep 0.1; done");
        await().untilAsserted(() -> assertThat(log()).content().contains("up"));
        deaf.stop(Duration.ofMillis(300));
        assertThat(deaf.isAlive()).isFalse();
    }

    @Test
    void noChildOutlivesAParentThatWasKilledHard() throws IOException {
        Process parent =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                SleepingParent.class.getName(),
                                log().toString(),
                                pidFile().toString())
                        .inheritIO()
                        .start();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(pidFile()).isNotEmptyFile());
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(Files.readString(pidFile()).strip())).orElseThrow();
        assertThat(child.isAlive()).isTrue();

        parent.destroyForcibly();

        await().untilAsserted(() -> assertThat(child.isAlive()).isFalse());
        await().untilAsserted(() -> assertThat(pidFile()).doesNotExist());
    }

    @Test
    void aChildWhoseSupervisorIsKilledEndsToo() {
        ChildProcess child = start("exec sleep 60");
        ProcessHandle handle = ProcessHandle.of(child.pid()).orElseThrow();
        handle.parent().orElseThrow().destroyForcibly();
        await().untilAsserted(() -> assertThat(handle.isAlive()).isFalse());
    }

    /** The parent that the test kills: starts a child and waits for ever. */
    static final class SleepingParent {
        public static void main(String[] arguments) {
            ChildProcess.start(
                            new ChildCommand(
                                    List.of("sleep", "60"),
                                    Map.of(),
                                    Path.of(arguments[0]),
                                    Path.of(arguments[1])))
                    .onExit()
                    .join();
        }
    }

    private ChildProcess start(String script) {
        return ChildProcess.start(
                new ChildCommand(List.of("/bin/sh", "-c", script), Map.of(), log(), pidFile()));
    }

    private Path log() {
        return folder.resolve("log/child.log");
    }

    private Path pidFile() {
        return folder.resolve("run/child.pid");
    }
}
