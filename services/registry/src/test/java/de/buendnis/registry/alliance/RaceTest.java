package de.buendnis.registry.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.registry.RegistryTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens when several people press the button at once. */
@RegistryTest
class RaceTest {

    @Autowired private AllianceCommands commands;
    @Autowired private SampleAlliances samples;
    @Autowired private Aggregates<Alliance, AllianceHappening> alliances;

    @Test
    void allEditorsOfDifferentSectionsSucceed() throws Exception {
        String id = samples.founded();
        var contents =
                List.<Section>of(
                        Fixtures.summary("Kurz"),
                        new Section.Goal("Ziel"),
                        new Section.Implementation("Umsetzung", List.of("Schwerpunkt")),
                        new Section.Organisation(
                                null, "Organisation", null, null, null, null, null));

        List<Throwable> refusals =
                atOnce(
                        contents.stream()
                                .<Callable<Object>>map(
                                        content ->
                                                () -> commands.editSection(command(id), 0, content))
                                .toList());

        assertThat(refusals).isEmpty();
        assertThat(alliances.get(id).state().completeSections()).hasSize(5);
        assertThat(alliances.history(id, 0, 10)).hasSize(5);
    }

    @Test
    void ofTheEditorsOfOneSectionJustOneSucceeds() throws Exception {
        String id = samples.founded();

        List<Throwable> refusals =
                atOnce(
                        List.of(
                                () ->
                                        commands.editSection(
                                                command(id), 0, new Section.Goal("Eins")),
                                () ->
                                        commands.editSection(
                                                command(id), 0, new Section.Goal("Zwei")),
                                () ->
                                        commands.editSection(
                                                command(id), 0, new Section.Goal("Drei"))));

        assertThat(refusals)
                .hasSize(2)
                .allSatisfy(refusal -> assertCode(refusal, AllianceRule.SECTION_CHANGED_MEANWHILE));
        assertThat(alliances.get(id).state().workingCopy().revision(ProfileSection.GOAL))
                .isEqualTo(1);
    }

    @Test
    void aShortAddressIsTakenByOneAlone() throws Exception {
        Description wanted = Fixtures.musterstadt("begehrt-" + UUID.randomUUID());
        Callable<Object> takeIn =
                () -> commands.takeInPlanned(command(UUID.randomUUID().toString()), wanted);

        List<Throwable> refusals = atOnce(List.of(takeIn, takeIn, takeIn, takeIn));

        assertThat(refusals)
                .hasSize(3)
                .allSatisfy(refusal -> assertCode(refusal, AllianceRule.SLUG_TAKEN));
    }

    @Test
    void aDoubleClickInTheSameInstantIsDoneOnce() throws Exception {
        String id = samples.active();
        commands.editSection(command(id), 0, new Section.Goal("Ziel"));
        Command submit = command(id);
        long version = alliances.get(id).version();

        List<Throwable> refusals =
                atOnce(List.of(() -> commands.submit(submit), () -> commands.submit(submit)));

        assertThat(refusals).isEmpty();
        assertThat(alliances.get(id).version()).isEqualTo(version + 1);
    }

    private static List<Throwable> atOnce(List<? extends Callable<Object>> wishes)
            throws InterruptedException {
        var refusals = new ArrayList<Throwable>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> outcome : people.invokeAll(wishes)) {
                try {
                    outcome.get();
                } catch (ExecutionException refused) {
                    refusals.add(refused.getCause());
                }
            }
        }
        return refusals;
    }

    private static void assertCode(Throwable refusal, AllianceRule rule) {
        assertThat(refusal).isInstanceOf(RuleViolation.class);
        assertThat(((RuleViolation) refusal).code()).isEqualTo(rule.code());
    }

    private static Command command(String id) {
        return new Command(id, null, UUID.randomUUID().toString(), Actor.system());
    }
}
