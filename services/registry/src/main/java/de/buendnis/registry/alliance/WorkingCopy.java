package de.buendnis.registry.alliance;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The portrait that is being edited, beside the published one.
 *
 * @param review where it stands
 * @param since when it came to stand there, null for a new draft
 * @param revisions how often each section was changed: what a form hands back, so that of two
 *     editors the second learns of the first's change to the same section, and of no other
 * @param comments what the office asks to be changed, per section; private
 */
record WorkingCopy(
        Profile profile,
        ReviewState review,
        @Nullable Instant since,
        Map<ProfileSection, Integer> revisions,
        Map<ProfileSection, String> comments) {

    WorkingCopy {
        revisions = Map.copyOf(revisions);
        comments = Map.copyOf(comments);
    }

    static WorkingCopy of(Profile profile) {
        return new WorkingCopy(profile, ReviewState.DRAFT, null, Map.of(), Map.of());
    }

    /** The section's revision, 0 before its first change. */
    int revision(ProfileSection section) {
        return revisions.getOrDefault(section, 0);
    }

    @Nullable String comment(ProfileSection section) {
        return comments.get(section);
    }

    /**
     * With the section changed. What was submitted stays so: the office publishes only what it saw.
     */
    WorkingCopy with(Section section) {
        if (section.equals(profile.section(section.section()))) {
            return this;
        }
        var counted = new EnumMap<ProfileSection, Integer>(ProfileSection.class);
        counted.putAll(revisions);
        counted.merge(section.section(), 1, Integer::sum);
        ReviewState next = review == ReviewState.PUBLISHED ? ReviewState.DRAFT : review;
        return new WorkingCopy(profile.with(section), next, since, counted, comments);
    }

    WorkingCopy submitted(Instant at) {
        return new WorkingCopy(profile, ReviewState.SUBMITTED, at, revisions, comments);
    }

    /** A draft again; what the office has asked for before is still open. */
    WorkingCopy takenBack(Instant at) {
        ReviewState before = comments.isEmpty() ? ReviewState.DRAFT : ReviewState.CHANGES_REQUESTED;
        return new WorkingCopy(profile, before, at, revisions, comments);
    }

    WorkingCopy changesRequested(Map<ProfileSection, String> newComments, Instant at) {
        return new WorkingCopy(profile, ReviewState.CHANGES_REQUESTED, at, revisions, newComments);
    }

    WorkingCopy published(Instant at) {
        return new WorkingCopy(profile, ReviewState.PUBLISHED, at, revisions, Map.of());
    }
}
