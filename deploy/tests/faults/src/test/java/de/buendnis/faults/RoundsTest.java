package de.buendnis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three rounds of the kit; fifty and all faults are a command, see RATIONALE.md. */
class RoundsTest {

    private static final Map<String, Integer> SMALL =
            Map.of("registry", 2, "events", 2, "newsletter", 1);

    @Test
    void nothingIsLostWhenAServiceOrMongoDbIsKilledOrKafkaIsOutOfReach() throws Exception {
        var rounds =
                new Rounds(
                        Path.of(System.getProperty("build.root")),
                        SMALL,
                        1,
                        List.of(Fault.KILL_SERVICE, Fault.KILL_DATABASE, Fault.CUT_BROKER),
                        System.out::println);

        assertThat(rounds.run(3)).isEmpty();
    }
}
