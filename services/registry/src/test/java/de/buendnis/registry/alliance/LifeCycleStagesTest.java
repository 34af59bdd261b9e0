package de.buendnis.registry.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.web.Stage;
import de.buendnis.platform.web.Stage.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifeCycleStagesTest {

    @Test
    void aSittingWithoutResultIsTheOfficesTurn() {
        assertThat(stage(Fixtures.pending(), "Beschluss").progress()).isEqualTo(Progress.YOUR_TURN);
    }

    @Test
    void anAdoptedResolutionIsDone() {
        assertThat(stage(Fixtures.adopted(), "Beschluss").progress()).isEqualTo(Progress.DONE);
        assertThat(stage(Fixtures.adopted(), "Gründung").progress()).isEqualTo(Progress.NOW);
    }

    @Test
    void aFoundingWhoseDayHasComeIsTheOfficesTurn() {
        List<Stage> stages = LifeCycle.of(Fixtures.scheduled(), Fixtures.TODAY.plusDays(7));

        assertThat(stages)
                .filteredOn(stage -> stage.label().equals("Gründung"))
                .extracting(Stage::progress)
                .containsExactly(Progress.YOUR_TURN);
    }

    @Test
    void aSubmittedPortraitIsTheOfficesTurnAndAPublishedOneIsDone() {
        assertThat(stage(Fixtures.submitted(), "Porträt").progress()).isEqualTo(Progress.YOUR_TURN);
        assertThat(stage(Fixtures.active(), "Porträt").progress()).isEqualTo(Progress.DONE);
    }

    @ParameterizedTest
    @EnumSource
    void everyStageOfAnAllianceHasItsPlace(AllianceStage stage) {
        assertThat(LifeCycle.of(Fixtures.at(stage), Fixtures.TODAY))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.label()).isNotBlank());
    }

    private static Stage stage(Alliance alliance, String label) {
        return LifeCycle.of(alliance, Fixtures.TODAY).stream()
                .filter(stage -> stage.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
