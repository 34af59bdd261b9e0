package de.buendnis.registry.alliance;

import static de.buendnis.registry.alliance.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.contracts.registry.OrganisationForm;
import de.buendnis.contracts.registry.PartnerKind;
import de.buendnis.contracts.registry.ProjectState;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

    @ParameterizedTest
    @EnumSource
    void everySectionIsItsOwnAndStartsEmpty(ProfileSection section) {
        Section content = Profile.empty().section(section);

        assertThat(content.section()).isEqualTo(section);
        assertThat(content.isComplete()).isFalse();
        assertThat(ProfileSection.at(section.path())).isEqualTo(section);
    }

    @Test
    void aChangedSectionLeavesTheOthersAlone() {
        Profile changed = Profile.empty().with(new Section.Goal("Ziel"));

        assertThat(changed.differences(Profile.empty())).containsExactly(ProfileSection.GOAL);
        assertThat(changed.complete()).containsExactly(ProfileSection.GOAL);
    }

    @Test
    void oneNationalFieldMayHaveTwoWordingsButNotTheSameTwice() {
        var living = new FieldEntry(FieldOfAction.FAMILY_FRIENDLY_ENVIRONMENT, "Wohnen und Leben");
        var leisure = new FieldEntry(FieldOfAction.FAMILY_FRIENDLY_ENVIRONMENT, "Freizeit");

        assertThat(new Section.Fields(List.of(living, leisure)).isComplete()).isTrue();
        refused(AllianceRule.FIELD_TWICE, () -> new Section.Fields(List.of(living, living)));
    }

    @Test
    void aFieldOfActionIsChosen() {
        refused(AllianceRule.FIELD_MISSING, () -> new FieldEntry(FieldOfAction.UNKNOWN, "Eigenes"));
    }

    @Test
    void aDatedCountMayDifferFromTheList() {
        var partner = new Partner("Volkshochschule", PartnerKind.ORGANISATION, List.of("Bildung"));
        var count = new PartnerCount(21, List.of("Bildung"), PartialDate.year(2016));

        assertThat(new Section.Partners(List.of(partner), count).isComplete()).isTrue();
        refused(AllianceRule.PARTNER_COUNT, () -> new PartnerCount(0, List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 169, Double.NaN, Double.POSITIVE_INFINITY})
    void hoursThatNoWeekHasAreRefused(double hours) {
        refused(
                AllianceRule.HOURS_IMPOSSIBLE,
                () ->
                        new Section.Organisation(
                                OrganisationForm.WORKING_GROUP,
                                "",
                                List.of(),
                                null,
                                null,
                                hours,
                                null));
    }

    @Test
    void aReturnRateIsAShare() {
        refused(
                AllianceRule.QUESTIONNAIRE_RATE,
                () -> new Questionnaire(1000, true, 100.5, List.of()));
        refused(
                AllianceRule.QUESTIONNAIRE_COUNT,
                () -> new Questionnaire(0, true, null, List.of()));
        assertThat(new Questionnaire(1000, true, 36.94, List.of("Beratung")).atLeast()).isTrue();
    }

    @Test
    void listsHaveAnEnd() {
        var project =
                new Project("P", ProjectState.RUNNING, "", null, null, null, null, List.of(), null);

        refused(
                AllianceRule.TOO_MANY,
                () -> new Section.Projects(Collections.nCopies(101, project)));
    }

    @Test
    void formsMayHandInNothing() {
        assertThat(new Section.Implementation(null, null).isComplete()).isFalse();
        assertThat(new Section.Organisation(null, null, null, null, " ", null, null).form())
                .isEqualTo(OrganisationForm.UNKNOWN);
        assertThat(new Section.Founding(null, null, null, null).initiators()).isEmpty();
    }
}
