package de.buendnis.registry.alliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** What can happen to an alliance. The aliases are part of the stored history: never rename one. */
sealed interface AllianceHappening {

    /**
     * The office knows of it.
     *
     * @param founding the facts of the founding; null for an alliance in planning
     */
    @TypeAlias("TakenIn")
    record TakenIn(Description description, Section.@Nullable Founding founding)
            implements AllianceHappening {}

    @TypeAlias("Described")
    record Described(Description description) implements AllianceHappening {}

    @TypeAlias("ResolutionRecorded")
    record ResolutionRecorded(Resolution resolution) implements AllianceHappening {}

    @TypeAlias("StepRecorded")
    record StepRecorded(int number, ConsultationStep step) implements AllianceHappening {}

    /** The body that decides adopted the paper: the alliance moves on. */
    @TypeAlias("ResolutionAdopted")
    record ResolutionAdopted(int number, ConsultationStep step) implements AllianceHappening {}

    @TypeAlias("FoundingScheduled")
    record FoundingScheduled(LocalDate on) implements AllianceHappening {}

    @TypeAlias("Founded")
    record Founded(Section.Founding founding) implements AllianceHappening {}

    @TypeAlias("SectionEdited")
    record SectionEdited(Section content) implements AllianceHappening {}

    @TypeAlias("Submitted")
    record Submitted(Instant at) implements AllianceHappening {}

    /** The alliance took its submission back before the office decided about it. */
    @TypeAlias("TakenBack")
    record TakenBack(Instant at) implements AllianceHappening {}

    @TypeAlias("ChangesRequested")
    record ChangesRequested(Map<ProfileSection, String> comments, Instant at)
            implements AllianceHappening {}

    /**
     * The portrait is shown as the coordinator submitted it.
     *
     * @param sections those that differ from the edition before
     */
    @TypeAlias("Published")
    record Published(int edition, Set<ProfileSection> sections, Instant at)
            implements AllianceHappening {}

    @TypeAlias("Hidden")
    record Hidden(String reason) implements AllianceHappening {}

    /**
     * It rests.
     *
     * @param listed whether the directory goes on showing it
     */
    @TypeAlias("MarkedDormant")
    record MarkedDormant(boolean listed, String reason) implements AllianceHappening {}

    @TypeAlias("Woken")
    record Woken() implements AllianceHappening {}

    @TypeAlias("Dissolved")
    record Dissolved(boolean listed, String reason) implements AllianceHappening {}

    @TypeAlias("Abandoned")
    record Abandoned(String reason) implements AllianceHappening {}
}
