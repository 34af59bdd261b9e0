package de.buendnis.registry.alliance;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a section of the portrait stands, for lists of all sections.
 *
 * @param complete whether it says what it should
 * @param changed whether it differs from what is published
 * @param remark what the office asks to be changed, null if nothing
 */
record SectionStatus(
        String label, String path, boolean complete, boolean changed, @Nullable String remark) {

    static List<SectionStatus> of(Alliance alliance) {
        Set<ProfileSection> complete = alliance.completeSections();
        // Before the first edition everything would be "changed", which tells nobody anything.
        Set<ProfileSection> changed =
                alliance.publication() == null ? Set.of() : alliance.changedSections();
        WorkingCopy copy = alliance.workingCopy();
        return Stream.of(ProfileSection.values())
                .map(
                        section ->
                                new SectionStatus(
                                        section.label(),
                                        section.path(),
                                        complete.contains(section),
                                        changed.contains(section),
                                        copy.review() == ReviewState.CHANGES_REQUESTED
                                                ? copy.comment(section)
                                                : null))
                .toList();
    }
}
