package de.buendnis.registry.alliance;

import static de.buendnis.registry.alliance.Fixtures.NOW;
import static de.buendnis.registry.alliance.Fixtures.TODAY;
import static de.buendnis.registry.alliance.Fixtures.after;

import java.util.Objects;

/** The demo's alliances without a database. */
final class Demo {

    private Demo() {}

    static Alliance planned(DemoAlliance demo) {
        Resolution resolution = Objects.requireNonNull(demo.resolution());
        Alliance alliance = AllianceChanges.apply(null, Alliance.takeInPlanned(demo.description()));
        alliance = after(alliance, before -> before.recordResolution(resolution, TODAY));
        for (DemoAlliance.Step step : Objects.requireNonNull(demo.steps())) {
            alliance =
                    after(
                            alliance,
                            before ->
                                    before.recordStep(
                                            step.number(), step.result(), step.on(), TODAY));
        }
        for (Section section : demo.sections()) {
            alliance = after(alliance, before -> before.editSection(section, 0, TODAY));
        }
        return alliance;
    }

    static Alliance published(DemoAlliance demo) {
        Section.Founding founding = Objects.requireNonNull(demo.founding());
        Alliance alliance =
                AllianceChanges.apply(
                        null, Alliance.takeInFounded(demo.description(), founding, TODAY));
        for (Section section : demo.sections()) {
            alliance = after(alliance, before -> before.editSection(section, 0, TODAY));
        }
        return after(after(alliance, before -> before.submit(NOW)), before -> before.publish(NOW));
    }
}
