package de.buendnis.registry.alliance;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two versions of a portrait, section by section. */
@Component
class SectionComparisons {

    private final SectionWords words;

    SectionComparisons(SectionWords words) {
        this.words = words;
    }

    /**
     * One section in both versions.
     *
     * @param key for the names of form fields
     */
    record Compared(String key, String label, Comparison sides) {}

    /**
     * The sections that differ.
     *
     * @param before null if there was none: then all that is filled is new
     */
    List<Compared> changed(@Nullable Profile before, Profile after) {
        Profile older = before == null ? Profile.empty() : before;
        Set<ProfileSection> changed = after.differences(older);
        return Stream.of(ProfileSection.values())
                .filter(changed::contains)
                .map(section -> compared(section, older, after))
                .toList();
    }

    /** The sections that are the same, and say something. */
    List<Compared> unchanged(@Nullable Profile before, Profile after) {
        Profile older = before == null ? Profile.empty() : before;
        Set<ProfileSection> changed = after.differences(older);
        return Stream.of(ProfileSection.values())
                .filter(section -> !changed.contains(section))
                .map(section -> compared(section, older, after))
                .toList();
    }

    private Compared compared(ProfileSection section, Profile before, Profile after) {
        return new Compared(
                section.name(),
                section.label(),
                Comparison.of(
                        words.lines(before.section(section)), words.lines(after.section(section))));
    }
}
