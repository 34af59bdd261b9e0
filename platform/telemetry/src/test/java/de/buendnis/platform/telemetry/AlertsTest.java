package de.buendnis.platform.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** The rules of {@code deploy/observability} do what their own tests say, by Prometheus' tool. */
class AlertsTest {

    private static final Path RULES = Path.of("../../deploy/observability");

    @Test
    void alertsFireWhenAPersonIsNeededAndNotBefore() throws Exception {
        assertSucceeds(promtool("test", "rules", "alerts-test.yaml"));
    }

    @Test
    void prometheusUnderstandsWhatItIsToWatch() throws Exception {
        assertSucceeds(promtool("check", "config", "prometheus.yaml"));
    }

    private static void assertSucceeds(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static Process promtool(String... arguments) throws IOException {
        String program =
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, "promtool"))
                        .filter(file -> file.toFile().canExecute())
                        .map(Path::toString)
                        .findFirst()
                        .orElseThrow(AlertsTest::missing);
        return new ProcessBuilder(Stream.concat(Stream.of(program), Stream.of(arguments)).toList())
                .directory(RULES.toFile())
                .redirectErrorStream(true)
                .start();
    }

    /** Skipped by hand, but a failure where nobody would notice. */
    private static RuntimeException missing() {
        String remedy = "No promtool on the PATH: apt-get install prometheus";
        return "true".equals(System.getenv("CI"))
                ? new IllegalStateException(remedy)
                : new TestAbortedException("Skipped by hand: " + remedy);
    }
}
