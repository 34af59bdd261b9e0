package de.buendnis.registry.alliance;

import static de.buendnis.platform.testkit.TopicReader.soon;
import static de.buendnis.registry.alliance.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.registry.AllianceChangeKind;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.CommandRefused;
import de.buendnis.platform.messaging.CommandRefused.Reason;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.testkit.TopicReader;
import de.buendnis.registry.RegistryTest;
import de.buendnis.registry.demo.DemoFile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Commands on the real database, and what is heard of them. */
@RegistryTest
class AllianceCommandsTest {

    private static final Actor ANNA = new Actor(ActorKind.OFFICE, "anna", "Anna Neumann");

    @Autowired private AllianceCommands commands;
    @Autowired private Aggregates<Alliance, AllianceHappening> alliances;

    private final String id = UUID.randomUUID().toString();
    private final Description description = Fixtures.musterstadt(slug());

    @Test
    void anAllianceTakenInIsStoredAndHeardOf() {
        Versioned<Alliance> taken = commands.takeInPlanned(command(), description);

        assertThat(alliances.get(id)).isEqualTo(taken);
        assertThat(heard())
                .singleElement()
                .satisfies(
                        message -> {
                            assertThat(message.getChange().getKind())
                                    .isEqualTo(AllianceChangeKind.TAKEN_IN);
                            assertThat(message.getState().getStage())
                                    .isEqualTo(AllianceStage.PLANNING);
                            assertThat(message.getEnvelope().getActor())
                                    .isEqualTo(ActorKind.OFFICE);
                            assertThat(message.toString()).doesNotContain("Anna");
                        });
    }

    @Test
    void aDoubleClickTakesInOnce() {
        Command command = command();

        Versioned<Alliance> first = commands.takeInPlanned(command, description);
        Versioned<Alliance> second = commands.takeInPlanned(command, description);

        assertThat(second).isEqualTo(first);
        assertThat(heard()).hasSize(1);
    }

    @Test
    void aDoubleClickOnSubmitSucceedsBothTimes() {
        active();
        commands.editSection(command(), 0, new Section.Goal("Mehr"));
        Command submit = command();

        Versioned<Alliance> first = commands.submit(submit);

        assertThat(commands.submit(submit)).isEqualTo(first);
    }

    @Test
    void anIdIsNotTakenTwice() {
        commands.takeInPlanned(command(), description);

        var refusal =
                catchThrowableOfType(
                        CommandRefused.class,
                        () -> commands.takeInPlanned(command(), Fixtures.musterstadt(slug())));

        assertThat(refusal.reason()).isEqualTo(Reason.ALREADY_EXISTS);
    }

    @Test
    void twoAlliancesCannotHaveTheSameShortAddress() {
        commands.takeInPlanned(command(), description);
        Command another = command(UUID.randomUUID().toString());

        refused(AllianceRule.SLUG_TAKEN, () -> commands.takeInPlanned(another, description));
        assertThat(alliances.find(another.aggregateId())).isEmpty();

        commands.takeInPlanned(another, Fixtures.musterstadt(slug()));
        refused(
                AllianceRule.SLUG_TAKEN,
                () -> commands.describe(command(another.aggregateId()), description));
    }

    @Test
    void aRelativeMustBeKnownAndAnother() {
        commands.takeInPlanned(command(), description);

        refused(
                AllianceRule.OWN_RELATIVE,
                () -> commands.describe(command(), withParent(description, id)));
        refused(
                AllianceRule.UNKNOWN_RELATIVE,
                () -> commands.describe(command(), withParent(description, "nobody")));
    }

    @Test
    void anUnknownIdIsRefused() {
        var refusal = catchThrowableOfType(CommandRefused.class, () -> commands.wake(command()));

        assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_AGGREGATE);
    }

    @Test
    void theOfficePublishesOnlyWhatItSaw() {
        commands.takeInFounded(command(), description, Fixtures.founding());
        commands.editSection(command(), 0, Fixtures.summary("Kurz"));
        Versioned<Alliance> seen = commands.submit(command());
        commands.editSection(command(), 1, Fixtures.summary("Heimlich geändert"));

        var refusal =
                catchThrowableOfType(
                        CommandRefused.class,
                        () -> commands.publish(new Command(id, seen.version(), newId(), ANNA)));

        assertThat(refusal.reason()).isEqualTo(Reason.STALE_VERSION);
        assertThat(alliances.get(id).state().isVisible()).isFalse();
    }

    @Test
    void editorsOfDifferentSectionsBothSucceed() {
        commands.takeInFounded(command(), description, Fixtures.founding());

        commands.editSection(command(), 0, Fixtures.summary("Die eine"));
        commands.editSection(command(), 0, new Section.Goal("Die andere"));

        Profile profile = alliances.get(id).state().workingCopy().profile();
        assertThat(profile.atAGlance().summary()).isEqualTo("Die eine");
        assertThat(profile.goal().text()).isEqualTo("Die andere");
    }

    @Test
    void theSecondEditorOfASectionChangesNothing() {
        commands.takeInFounded(command(), description, Fixtures.founding());
        commands.editSection(command(), 0, Fixtures.summary("Die erste"));

        refused(
                AllianceRule.SECTION_CHANGED_MEANWHILE,
                () -> commands.editSection(command(), 0, Fixtures.summary("Die zweite")));

        assertThat(alliances.get(id).state().workingCopy().profile().atAGlance().summary())
                .isEqualTo("Die erste");
    }

    @Test
    void commentsAreKeptAndDoNotTravel() {
        active();
        commands.editSection(command(), 0, new Section.Goal("Mehr"));
        commands.submit(command());
        commands.requestChanges(
                command(), Map.of(ProfileSection.GOAL, "Bitte <b>ausführlicher</b>"));

        assertThat(alliances.get(id).state().workingCopy().comment(ProfileSection.GOAL))
                .isEqualTo("Bitte <b>ausführlicher</b>");
        soon().untilAsserted(
                        () ->
                                assertThat(heard().getLast().getChange().getKind())
                                        .isEqualTo(AllianceChangeKind.PROFILE_CHANGES_REQUESTED));
        assertThat(heard()).noneMatch(message -> message.toString().contains("ausführlicher"));
    }

    @Test
    void theHistorySaysWhoDidWhatNewestFirst() {
        commands.takeInPlanned(command(), description);
        commands.scheduleFounding(command(), Fixtures.TODAY);

        var history = alliances.history(id, 0, 10);

        assertThat(history).map(Aggregates.Entry::version).containsExactly(2L, 1L);
        assertThat(history).map(Aggregates.Entry::by).containsOnly(ANNA);
        assertThat(history.getFirst().happening())
                .isEqualTo(new AllianceHappening.FoundingScheduled(Fixtures.TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ploen", "perleberg", "wittenberge", "kreis-unna"})
    void aWholePortraitComesBackFromTheDatabaseAsItWas(String file) {
        DemoAlliance demo = DemoFile.read(file, DemoAlliance.class);
        commands.takeInFounded(command(), description, demo.founding());
        demo.sections().forEach(section -> commands.editSection(command(), 0, section));

        Profile stored = alliances.get(id).state().workingCopy().profile();

        assertThat(stored).isEqualTo(Demo.published(demo).workingCopy().profile());
        assertThat(alliances.history(id, 0, 20)).hasSize(demo.sections().size() + 1);
    }

    @Test
    void aResolutionComesBackFromTheDatabaseAsItWas() {
        Resolution resolution = DemoFile.read("peine", DemoAlliance.class).resolution();
        commands.takeInPlanned(command(), description);
        commands.recordResolution(command(), resolution);

        assertThat(alliances.get(id).state().resolution()).isEqualTo(resolution);
    }

    private void active() {
        commands.takeInFounded(command(), description, Fixtures.founding());
        commands.editSection(command(), 0, Fixtures.summary("Kurz"));
        commands.submit(command());
        commands.publish(command());
    }

    private List<AllianceMessage> heard() {
        soon().until(() -> !messages().isEmpty());
        return messages();
    }

    private List<AllianceMessage> messages() {
        return TopicReader.messages("registry.alliance", id, AllianceMessage.class);
    }

    private Command command() {
        return command(id);
    }

    private static Command command(String aggregate) {
        return new Command(aggregate, null, newId(), ANNA);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static String slug() {
        return "musterstadt-" + UUID.randomUUID();
    }

    private static Description withParent(Description child, String parent) {
        return new Description(
                child.name(), child.slug(), child.level(), child.place(), parent, null, null);
    }
}
