package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.WebAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file of the demo.
 *
 * @param founding null for an alliance in planning
 * @param steps what became of the resolution's steps
 * @param draft what an alliance in planning says of its founding so far
 */
record DemoAlliance(
        Description description,
        Section.@Nullable Founding founding,
        @Nullable Resolution resolution,
        @Nullable List<Step> steps,
        @Nullable LocalDate foundingPlannedOn,
        Section.@Nullable Founding draft,
        Section.AtAGlance atAGlance,
        Section.Goal goal,
        Section.Implementation implementation,
        Section.Organisation organisation,
        @Nullable List<FieldEntry> fields,
        @Nullable List<Project> projects,
        @Nullable List<Partner> partners,
        @Nullable PartnerCount partnerCount,
        @Nullable Address address,
        @Nullable WebAddress website) {

    /** The outcome of one step of the resolution. */
    record Step(int number, StepResult result, LocalDate on) {}

    /** The sections that say something, apart from that of a founding that was recorded. */
    List<Section> sections() {
        return Stream.<Section>of(
                        atAGlance,
                        Objects.requireNonNullElseGet(draft, Profile.empty()::founding),
                        goal,
                        implementation,
                        organisation,
                        new Section.Fields(orNone(fields)),
                        new Section.Projects(orNone(projects)),
                        new Section.Partners(orNone(partners), partnerCount),
                        new Section.Whereabouts(address, website))
                .filter(section -> !section.equals(Profile.empty().section(section.section())))
                .toList();
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return Objects.requireNonNullElse(given, List.of());
    }
}
