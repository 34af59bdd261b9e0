package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.TextField;
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
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A local alliance: life cycle, founding with the council's resolution, published portrait and
 * working copy. Each method is one wish: it checks the rules and answers what happened. {@link
 * AllianceChanges} alone makes the new state of it.
 *
 * @param listed whether the public directory shows it
 * @param resolution the council's paper, where the council is asked
 * @param foundingPlannedOn noted also while the resolution is pending
 * @param foundedOn as precise as known, null before the founding
 * @param publication the published portrait, null before the first
 */
record Alliance(
        Description description,
        AllianceStage stage,
        boolean listed,
        @Nullable Resolution resolution,
        @Nullable LocalDate foundingPlannedOn,
        @Nullable PartialDate foundedOn,
        WorkingCopy workingCopy,
        @Nullable Publication publication) {

    static final int REASON_LIMIT = 500;
    private static final TextField REASON =
            new TextField("reason", "Begründung", REASON_LIMIT, true);

    /** Takes in an alliance that is being planned. */
    static TakenIn takeInPlanned(Description description) {
        return new TakenIn(description, null);
    }

    /** Takes in an alliance that exists already. */
    static TakenIn takeInFounded(
            Description description, Section.Founding founding, LocalDate today) {
        requireFoundedBy(founding.date(), today);
        return new TakenIn(description, founding);
    }

    /** Changes name, address, level, place or relations. */
    Described describe(Description changed) {
        requireNotOver();
        if (publication != null && !changed.slug().equals(description.slug())) {
            throw AllianceRule.SLUG_FIXED.refuse(description.slug().value());
        }
        return new Described(changed.arisenFrom(description.request()));
    }

    /** Records the council's paper, or corrects it while the council has not decided. */
    ResolutionRecorded recordResolution(Resolution recorded, LocalDate today) {
        requireBeforeFounding();
        if (resolution != null && resolution.adopted()) {
            throw AllianceRule.RESOLUTION_ALREADY_ADOPTED.refuse(resolution.paper());
        }
        if (recorded.adopted()) {
            throw AllianceRule.ADOPTION_IS_A_STEP.refuse(recorded.authoritativeStep().body());
        }
        recorded.steps().forEach(step -> requireHeldBy(step, today));
        return new ResolutionRecorded(recorded);
    }

    /**
     * Records what became of the paper in one body. Advising bodies may be noted at any time, also
     * after the founding: minutes come late.
     */
    AllianceHappening recordStep(
            int number, StepResult result, @Nullable LocalDate on, LocalDate today) {
        requireNotOver();
        if (resolution == null) {
            throw AllianceRule.NO_RESOLUTION.refuse(name());
        }
        ConsultationStep before = resolution.step(number);
        if (before.authoritative() && resolution.adopted()) {
            throw AllianceRule.RESOLUTION_ALREADY_ADOPTED.refuse(resolution.paper());
        }
        if (before.authoritative()) {
            requireBeforeFounding();
        }
        ConsultationStep step = before.with(result, on);
        requireHeldBy(step, today);
        return step.authoritative() && result.adopted()
                ? new ResolutionAdopted(number, step)
                : new StepRecorded(number, step);
    }

    /** Notes when the founding shall be; while the resolution is pending, just as a plan. */
    FoundingScheduled scheduleFounding(LocalDate on) {
        requireBeforeFounding();
        return new FoundingScheduled(on);
    }

    /** Records the founding, once it has taken place. */
    Founded found(Section.Founding founding, LocalDate today) {
        requireBeforeFounding();
        if (stage == AllianceStage.RESOLUTION_PENDING && resolution != null) {
            throw AllianceRule.RESOLUTION_PENDING.refuse(
                    resolution.paper(), resolution.authoritativeStep().body());
        }
        description.requireFoundable();
        requireFoundedBy(founding.date(), today);
        return new Founded(founding);
    }

    /**
     * Changes one section of the working copy.
     *
     * @param revision the section's revision that the editor saw
     */
    SectionEdited editSection(Section content, int revision, LocalDate today) {
        requireNotOver();
        ProfileSection section = content.section();
        if (workingCopy.revision(section) != revision) {
            throw AllianceRule.SECTION_CHANGED_MEANWHILE.refuse(section.label());
        }
        if (content instanceof Section.Founding founding && founding.date() != null) {
            requireFoundedBy(founding.date(), today);
        }
        return new SectionEdited(content);
    }

    /** Hands the working copy in for review. */
    Submitted submit(Instant now) {
        return review().submit(now);
    }

    /** Takes it back before the office has decided. */
    TakenBack takeBack(Instant now) {
        return review().takeBack(now);
    }

    /** Hands the working copy back with what is to be changed. */
    ChangesRequested requestChanges(Map<ProfileSection, String> comments, Instant now) {
        return review().requestChanges(comments, now);
    }

    /**
     * Publishes the submitted working copy. The first time makes a founded alliance an active one.
     */
    Published publish(Instant now) {
        return review().publish(now);
    }

    private PortraitReview review() {
        return new PortraitReview(this);
    }

    /** Takes the published portrait out of sight; an active alliance is then just founded. */
    Hidden hide(@Nullable String reason) {
        if (!isVisible()) {
            throw AllianceRule.NOT_PUBLISHED.refuse(name());
        }
        return new Hidden(REASON.text(reason));
    }

    /** Notes that it rests, or changes whether it stays listed meanwhile. */
    MarkedDormant markDormant(boolean staysListed, @Nullable String reason) {
        return switch (stage) {
            case FOUNDED, ACTIVE, DORMANT -> new MarkedDormant(staysListed, REASON.text(reason));
            case PLANNING,
                    RESOLUTION_PENDING,
                    RESOLUTION_ADOPTED,
                    FOUNDING_SCHEDULED,
                    DISSOLVED,
                    ABANDONED ->
                    throw AllianceRule.NOT_ACTIVE.refuse(name(), stage.label());
        };
    }

    /** Notes that it works again. */
    Woken wake() {
        if (stage != AllianceStage.DORMANT) {
            throw AllianceRule.NOT_DORMANT.refuse(name(), stage.label());
        }
        return new Woken();
    }

    /** Ends a founded alliance for good. */
    Dissolved dissolve(boolean staysListed, @Nullable String reason) {
        requireNotOver();
        if (stage.isBeforeFounding()) {
            throw AllianceRule.NEVER_FOUNDED.refuse(name());
        }
        return new Dissolved(staysListed, REASON.text(reason));
    }

    /** Gives up on a founding. */
    Abandoned abandon(@Nullable String reason) {
        requireBeforeFounding();
        return new Abandoned(REASON.text(reason));
    }

    /** Whether what happens would leave everything as it is. */
    boolean remainsAfter(AllianceHappening happening) {
        return AllianceChanges.apply(this, happening).equals(this);
    }

    String name() {
        return description.name();
    }

    /** Number of the newest published edition, 0 before the first. */
    int edition() {
        return publication == null ? 0 : publication.edition();
    }

    /** Whether the public may see a portrait of it. */
    boolean isVisible() {
        return publication != null && !publication.hidden();
    }

    /** The sections of the working copy that say what they should. */
    Set<ProfileSection> completeSections() {
        return workingCopy.profile().complete();
    }

    /**
     * The sections that publishing the working copy would change; all filled ones before the first
     * time.
     */
    Set<ProfileSection> changedSections() {
        Profile before = publication == null ? Profile.empty() : publication.profile();
        Set<ProfileSection> changed = workingCopy.profile().differences(before);
        return changed.isEmpty() ? EnumSet.noneOf(ProfileSection.class) : EnumSet.copyOf(changed);
    }

    void requireNotOver() {
        if (stage.isOver()) {
            throw AllianceRule.OVER.refuse(name(), stage.label().toLowerCase(Locale.GERMAN));
        }
    }

    private void requireBeforeFounding() {
        requireNotOver();
        if (!stage.isBeforeFounding()) {
            throw AllianceRule.ALREADY_FOUNDED.refuse(name());
        }
    }

    private static void requireHeldBy(ConsultationStep step, LocalDate today) {
        if (step.result().held() && step.on() != null && step.on().isAfter(today)) {
            throw AllianceRule.SITTING_IN_THE_FUTURE.refuse(PartialDate.day(step.on()).inWords());
        }
    }

    private static void requireFoundedBy(@Nullable PartialDate date, LocalDate today) {
        if (date == null) {
            throw AllianceRule.FOUNDING_DATE_MISSING.refuse();
        }
        if (date.isAfter(today)) {
            throw AllianceRule.FOUNDING_IN_THE_FUTURE.refuse(date.inWords());
        }
    }
}
