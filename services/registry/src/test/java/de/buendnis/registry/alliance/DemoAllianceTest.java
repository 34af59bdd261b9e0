package de.buendnis.registry.alliance;

import static de.buendnis.registry.alliance.Fixtures.NOW;
import static de.buendnis.registry.alliance.Fixtures.TODAY;
import static de.buendnis.registry.alliance.Fixtures.after;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.registry.Land;
import de.buendnis.contracts.registry.PartnerKind;
import de.buendnis.contracts.registry.ProjectState;
import de.buendnis.registry.demo.DemoFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo says what the original documents say, and reaches nobody. */
class DemoAllianceTest {

    @Test
    void ploenHasItsDayItsFiveFieldsAndItsTwentyEightPartners() {
        Profile profile = published("ploen").workingCopy().profile();

        assertThat(profile.founding().date()).isEqualTo(PartialDate.day(LocalDate.of(2006, 3, 28)));
        assertThat(profile.founding().initiators()).hasSize(2);
        assertThat(profile.fields().entries()).hasSize(5);
        assertThat(profile.partners().partners()).hasSize(28);
        assertThat(profile.partners().partners())
                .allSatisfy(partner -> assertThat(partner.kind()).isNotEqualTo(PartnerKind.UNKNOWN))
                .allSatisfy(partner -> assertThat(partner.categories()).isNotEmpty());
        assertThat(profile.complete()).isEqualTo(EnumSet.allOf(ProfileSection.class));
    }

    @Test
    void perlebergCountsTwentyOnePartnersInEightCategoriesAndAskedAThousandFamilies() {
        Alliance alliance = published("perleberg");
        Profile profile = alliance.workingCopy().profile();
        PartnerCount count = profile.partners().count();

        assertThat(alliance.foundedOn()).isEqualTo(PartialDate.year(2008));
        assertThat(count).isNotNull();
        assertThat(count.partners()).isEqualTo(21);
        assertThat(count.categories()).hasSize(8);
        assertThat(profile.implementation().priorities()).hasSize(6);
        assertThat(profile.projects().projects())
                .filteredOn(project -> project.state() == ProjectState.FORMER)
                .hasSize(3);
        assertThat(profile.projects().projects())
                .map(Project::questionnaire)
                .anySatisfy(
                        answers -> {
                            assertThat(answers).isNotNull();
                            assertThat(answers.distributed()).isEqualTo(1000);
                            assertThat(answers.atLeast()).isTrue();
                            assertThat(answers.returnRatePercent()).isEqualTo(36.94);
                            assertThat(answers.topics()).hasSize(5);
                        });
        assertThat(profile.whereabouts().address()).isNotNull();
        assertThat(profile.whereabouts().address().houseNumber()).isNull();
    }

    @Test
    void wittenbergeCountsThirtyThreePartnersInTwelveCategories() {
        Profile profile = published("wittenberge").workingCopy().profile();
        PartnerCount count = profile.partners().count();

        assertThat(count).isNotNull();
        assertThat(count.partners()).isEqualTo(33);
        assertThat(count.categories()).hasSize(12);
        assertThat(profile.implementation().priorities()).hasSize(5);
        assertThat(profile.complete()).doesNotContain(ProfileSection.FIELDS);
    }

    @Test
    void unnaHasNineProjectsTwentyThreePartnersAndAWebsiteWithUmlauts() {
        Alliance alliance = published("kreis-unna");
        Profile profile = alliance.workingCopy().profile();

        assertThat(alliance.description().place().land()).isEqualTo(Land.NORDRHEIN_WESTFALEN);
        assertThat(profile.founding().occasion()).isEqualTo("Familienfachtagung");
        assertThat(profile.founding().initiators()).hasSize(4);
        assertThat(profile.fields().entries()).hasSize(3);
        assertThat(profile.projects().projects()).hasSize(9);
        assertThat(profile.partners().partners()).hasSize(23);
        assertThat(profile.whereabouts().website()).isNotNull();
        assertThat(profile.whereabouts().website().value()).contains("Bündnis-für-Familie");
    }

    @Test
    void peineWaitsForItsCouncil() {
        DemoAlliance peine = DemoFile.read("peine", DemoAlliance.class);
        Resolution resolution = peine.resolution();

        assertThat(peine.founding()).isNull();
        assertThat(peine.foundingPlannedOn()).isEqualTo(LocalDate.of(2012, 9, 25));
        assertThat(resolution).isNotNull();
        assertThat(resolution.paper()).isEqualTo("2012/095");
        assertThat(resolution.facts()).contains("660", "13.000", "5.000", "335 von 402");
        assertThat(resolution.steps()).hasSize(3);
        assertThat(resolution.steps().get(1).on()).isNull();
        assertThat(resolution.authoritativeStep().result()).isEqualTo(StepResult.PLANNED);
        assertThat(peine.organisation().weeklyHours()).isEqualTo(5.0);
    }

    @Test
    void peineCanGoAllTheWayToAPublishedPortrait() {
        Alliance peine = Demo.planned(DemoFile.read("peine", DemoAlliance.class));
        assertThat(peine.stage()).isEqualTo(AllianceStage.RESOLUTION_PENDING);
        var sitting = LocalDate.of(2012, 9, 19);
        var founding =
                new Section.Founding(
                        PartialDate.day(LocalDate.of(2012, 9, 25)), null, "", List.of());

        Alliance adopted =
                after(peine, it -> it.recordStep(3, StepResult.ADOPTED_UNCHANGED, sitting, TODAY));
        Alliance founded = after(adopted, it -> it.found(founding, TODAY));
        Alliance published = after(after(founded, it -> it.submit(NOW)), it -> it.publish(NOW));

        assertThat(published.stage()).isEqualTo(AllianceStage.ACTIVE);
        assertThat(published.foundedOn()).isEqualTo(founding.date());
        assertThat(published.publication()).isNotNull();
        assertThat(published.publication().profile().founding().initiators()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ploen", "perleberg", "wittenberge", "kreis-unna", "peine", "contacts"})
    void noMailOfTheDemoReachesAnybody(String file) throws IOException {
        String text;
        try (var stream = getClass().getResourceAsStream("/demo/" + file + ".yaml")) {
            text = new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        var addresses = Pattern.compile("\\S+@(\\S+?)[,}\\s]").matcher(text);

        assertThat(addresses.results().map(match -> match.group(1)))
                .allMatch(domain -> domain.endsWith(".example"));
    }

    private static Alliance published(String file) {
        return Demo.published(DemoFile.read(file, DemoAlliance.class));
    }
}
