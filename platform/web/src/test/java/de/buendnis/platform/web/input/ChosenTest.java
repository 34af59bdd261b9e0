package de.buendnis.platform.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.buendnis.platform.web.RuleViolation;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

class ChosenTest {

    @Test
    void aConstantIsFoundByItsName() {
        assertThat(of("FRIDAY")).isEqualTo(DayOfWeek.FRIDAY);
    }

    @Test
    void nothingChosenIsWhatStandsForNothing() {
        assertThat(of(null)).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(of(" ")).isEqualTo(DayOfWeek.SUNDAY);
    }

    @Test
    void whatNoFormOffersIsRefusedBesideItsField() {
        assertThatThrownBy(() -> of("FREITAG"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("day"))
                .hasMessageContaining("Diese Auswahl gibt es hier nicht");
    }

    private static DayOfWeek of(String name) {
        return Chosen.of("day", DayOfWeek.values(), name, DayOfWeek.SUNDAY);
    }
}
