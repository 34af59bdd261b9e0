package de.buendnis.registry.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.web.RuleViolation;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the office is offered is what the rules allow: no button leads to a refusal. */
class OfficeActionTest {

    private static final LocalDate TODAY = Fixtures.TODAY;

    static Stream<Arguments> actionsAtStages() {
        return Stream.of(OfficeAction.values())
                .filter(action -> action != OfficeAction.REVIEW)
                .flatMap(
                        action ->
                                Stream.of(AllianceStage.values())
                                        .map(stage -> Arguments.of(action, stage)));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("actionsAtStages")
    void anActionIsOfferedIfAndOnlyIfItIsAllowed(OfficeAction action, AllianceStage stage) {
        Alliance alliance = Fixtures.at(stage);

        assertThat(action.isPossible(alliance)).isEqualTo(isAllowed(action, alliance));
    }

    private static boolean isAllowed(OfficeAction action, Alliance alliance) {
        try {
            AllianceHappening happening = wish(action, alliance);
            return AllianceChanges.apply(alliance, happening) != null;
        } catch (RuleViolation refused) {
            return false;
        }
    }

    private static AllianceHappening wish(OfficeAction action, Alliance alliance) {
        return switch (action) {
            case DESCRIBE -> alliance.describe(alliance.description());
            case RESOLUTION -> alliance.recordResolution(Fixtures.resolution(), TODAY);
            case STEP -> alliance.recordStep(1, StepResult.NOTED, TODAY, TODAY);
            case SCHEDULE -> alliance.scheduleFounding(TODAY);
            case FOUND -> alliance.found(Fixtures.founding(), TODAY);
            case HIDE -> alliance.hide("");
            case DORMANT -> alliance.markDormant(true, "");
            case WAKE -> alliance.wake();
            case DISSOLVE -> alliance.dissolve(true, "");
            case ABANDON -> alliance.abandon("");
            case REVIEW -> throw new IllegalArgumentException("Everybody may read");
        };
    }
}
