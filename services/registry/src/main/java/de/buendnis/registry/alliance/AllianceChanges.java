package de.buendnis.registry.alliance;

import de.buendnis.registry.alliance.AllianceHappening.Abandoned;
import de.buendnis.registry.alliance.AllianceHappening.ChangesRequested;
import de.buendnis.registry.alliance.AllianceHappening.Described;
import de.buendnis.registry.alliance.AllianceHappening.Dissolved;
import de.buendnis.registry.alliance.AllianceHappening.Founded;
import de.buendnis.registry.alliance.AllianceHappening.FoundingScheduled;
import de.buendnis.registry.alliance.AllianceHappening.Hidden;
import de.buendnis.registry.alliance.AllianceHappening.MarkedDormant;
import de.buendnis.registry.alliance.AllianceHappening.Published;
import de.buendnis.registry.alliance.AllianceHappening.ResolutionAdopted;
import de.buendnis.registry.alliance.AllianceHappening.ResolutionRecorded;
import de.buendnis.registry.alliance.AllianceHappening.SectionEdited;
import de.buendnis.registry.alliance.AllianceHappening.StepRecorded;
import de.buendnis.registry.alliance.AllianceHappening.Submitted;
import de.buendnis.registry.alliance.AllianceHappening.TakenBack;
import de.buendnis.registry.alliance.AllianceHappening.TakenIn;
import de.buendnis.registry.alliance.AllianceHappening.Woken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the new state of what happened. Nothing else does, and nothing is refused here any more.
 */
final class AllianceChanges {

    private AllianceChanges() {}

    /** The alliance after what happened to it; the first happening has no state before. */
    static Alliance apply(@Nullable Alliance before, AllianceHappening happening) {
        if (happening instanceof TakenIn takenIn) {
            return takenIn(takenIn);
        }
        Alliance alliance = Objects.requireNonNull(before, "Only being taken in needs no alliance");
        return switch (happening) {
            case TakenIn takenIn -> takenIn(takenIn);
            case Described described -> described(alliance, described.description());
            case ResolutionRecorded recorded ->
                    planned(alliance, AllianceStage.RESOLUTION_PENDING, recorded.resolution());
            case StepRecorded recorded -> stepRecorded(alliance, recorded);
            case ResolutionAdopted adopted ->
                    planned(
                            alliance,
                            AllianceStage.RESOLUTION_ADOPTED,
                            resolution(alliance).with(adopted.number(), adopted.step()));
            case FoundingScheduled scheduled -> scheduled(alliance, scheduled.on());
            case Founded founded -> founded(alliance, founded.founding());
            case SectionEdited edited ->
                    edited(alliance, alliance.workingCopy().with(edited.content()));
            case Submitted submitted ->
                    edited(alliance, alliance.workingCopy().submitted(submitted.at()));
            case TakenBack takenBack ->
                    edited(alliance, alliance.workingCopy().takenBack(takenBack.at()));
            case ChangesRequested requested ->
                    edited(
                            alliance,
                            alliance.workingCopy()
                                    .changesRequested(requested.comments(), requested.at()));
            case Published published -> published(alliance, published.at());
            case Hidden hidden -> hidden(alliance);
            case MarkedDormant dormant -> moved(alliance, AllianceStage.DORMANT, dormant.listed());
            case Woken woken ->
                    moved(
                            alliance,
                            alliance.isVisible() ? AllianceStage.ACTIVE : AllianceStage.FOUNDED,
                            true);
            case Dissolved dissolved ->
                    moved(alliance, AllianceStage.DISSOLVED, dissolved.listed());
            case Abandoned abandoned -> moved(alliance, AllianceStage.ABANDONED, false);
        };
    }

    private static Alliance takenIn(TakenIn takenIn) {
        Section.Founding founding = takenIn.founding();
        Profile profile = founding == null ? Profile.empty() : Profile.empty().with(founding);
        return new Alliance(
                takenIn.description(),
                founding == null ? AllianceStage.PLANNING : AllianceStage.FOUNDED,
                true,
                null,
                null,
                founding == null ? null : founding.date(),
                WorkingCopy.of(profile),
                null);
    }

    private static Alliance described(Alliance alliance, Description description) {
        return new Alliance(
                description,
                alliance.stage(),
                alliance.listed(),
                alliance.resolution(),
                alliance.foundingPlannedOn(),
                alliance.foundedOn(),
                alliance.workingCopy(),
                alliance.publication());
    }

    private static Alliance stepRecorded(Alliance alliance, StepRecorded recorded) {
        ConsultationStep step = recorded.step();
        Resolution changed = resolution(alliance).with(recorded.number(), step);
        if (!step.authoritative()) {
            return planned(alliance, alliance.stage(), changed);
        }
        // Taken off the deciding body's agenda, the paper is withdrawn: the founding goes on
        // without it.
        boolean withdrawn = step.result() == StepResult.CANCELLED;
        return planned(
                alliance,
                withdrawn ? AllianceStage.PLANNING : AllianceStage.RESOLUTION_PENDING,
                changed);
    }

    private static Alliance scheduled(Alliance alliance, LocalDate on) {
        // A date is no resolution: until the council has decided, the alliance goes on waiting for
        // it.
        AllianceStage next =
                alliance.stage() == AllianceStage.RESOLUTION_PENDING
                        ? AllianceStage.RESOLUTION_PENDING
                        : AllianceStage.FOUNDING_SCHEDULED;
        return new Alliance(
                alliance.description(),
                next,
                alliance.listed(),
                alliance.resolution(),
                on,
                alliance.foundedOn(),
                alliance.workingCopy(),
                alliance.publication());
    }

    private static Alliance founded(Alliance alliance, Section.Founding facts) {
        WorkingCopy copy = alliance.workingCopy();
        return new Alliance(
                alliance.description(),
                AllianceStage.FOUNDED,
                alliance.listed(),
                alliance.resolution(),
                alliance.foundingPlannedOn(),
                facts.date(),
                copy.with(copy.profile().founding().withFacts(facts)),
                alliance.publication());
    }

    private static Alliance published(Alliance alliance, Instant at) {
        Profile profile = alliance.workingCopy().profile();
        Publication before = alliance.publication();
        // The office has just reviewed the portrait, so its date of founding is the right one.
        PartialDate founded = profile.founding().date();
        return new Alliance(
                alliance.description(),
                AllianceStage.ACTIVE,
                alliance.listed(),
                alliance.resolution(),
                alliance.foundingPlannedOn(),
                founded == null ? alliance.foundedOn() : founded,
                alliance.workingCopy().published(at),
                before == null
                        ? new Publication(1, profile, at, at, false)
                        : before.next(profile, at));
    }

    private static Alliance hidden(Alliance alliance) {
        Publication publication = alliance.publication();
        return new Alliance(
                alliance.description(),
                alliance.stage() == AllianceStage.ACTIVE ? AllianceStage.FOUNDED : alliance.stage(),
                alliance.listed(),
                alliance.resolution(),
                alliance.foundingPlannedOn(),
                alliance.foundedOn(),
                alliance.workingCopy(),
                publication == null ? null : publication.hide());
    }

    private static Alliance planned(Alliance alliance, AllianceStage stage, Resolution resolution) {
        return new Alliance(
                alliance.description(),
                stage,
                alliance.listed(),
                resolution,
                alliance.foundingPlannedOn(),
                alliance.foundedOn(),
                alliance.workingCopy(),
                alliance.publication());
    }

    private static Alliance edited(Alliance alliance, WorkingCopy copy) {
        return new Alliance(
                alliance.description(),
                alliance.stage(),
                alliance.listed(),
                alliance.resolution(),
                alliance.foundingPlannedOn(),
                alliance.foundedOn(),
                copy,
                alliance.publication());
    }

    private static Alliance moved(Alliance alliance, AllianceStage stage, boolean listed) {
        return new Alliance(
                alliance.description(),
                stage,
                listed,
                alliance.resolution(),
                alliance.foundingPlannedOn(),
                alliance.foundedOn(),
                alliance.workingCopy(),
                alliance.publication());
    }

    private static Resolution resolution(Alliance alliance) {
        return Objects.requireNonNull(alliance.resolution(), "A step belongs to a paper");
    }
}
