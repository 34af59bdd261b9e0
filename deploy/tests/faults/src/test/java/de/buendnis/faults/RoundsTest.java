package de.buendnis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three rounds of the kit; fifty and all faults are a command, see RATIONALE.md. */
class RoundsTest {

    private static final Map<String, Integer> SMALL =
            Map.of("registry", 2, "identity", 1, "events", 1, "newsletter", 1, "portal", 1);

    @Test
    void nothingIsLostWhenASenderOrMongoDbIsKilledOrKafkaIsOutOfReach() throws Exception {
        var rounds =
                new Rounds(
                        Path.of(System.getProperty("build.root")),
                        SMALL,
                        1,
                        List.of(Fault.KILL_SENDER, Fault.KILL_DATABASE, Fault.CUT_BROKER),
                        new Report(null),
                        true);

        assertThat(rounds.run(3)).isEmpty();
    }
}
