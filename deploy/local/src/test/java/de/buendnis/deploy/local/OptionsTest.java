package de.buendnis.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void withoutOptionsItIsTheDemoOnPort8080() {
        assertThat(Options.parse(new String[0]))
                .isEqualTo(new Options(Path.of("data").toAbsolutePath(), 8080, false));
    }

    @Test
    void eachOptionIsUnderstood() {
        assertThat(
                        Options.parse(
                                new String[] {
                                    "--port", "9080", "--empty", "--data", "/srv/x/../y"
                                }))
                .isEqualTo(new Options(Path.of("/srv/y"), 9080, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65530", "acht", "-1", "8080.5", ""})
    void aPortThatCannotBeIsRefusedWithTheRange(String port) {
        assertThatThrownBy(() -> Options.parse(new String[] {"--port", port}))
                .hasMessage(
                        "--port %s geht nicht. Wählen Sie eine Zahl zwischen 1 und 65506.", port);
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> Options.parse(new String[] {"--prot", "9080"}))
                .hasMessageContaining("Unbekannte Option --prot")
                .hasMessageContaining("--data ORDNER");
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
        assertThatThrownBy(() -> Options.parse(new String[] {"--data"}))
                .hasMessageContaining("Nach --data fehlt ein Wert");
    }
}
