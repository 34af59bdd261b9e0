package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.AllianceLevel;
import de.buendnis.platform.web.input.TextField;
import org.jspecify.annotations.Nullable;

/**
 * What identifies an alliance. Kept by the office, not part of the portrait's review.
 *
 * @param parentId the district-wide alliance that it belongs to
 * @param predecessorId the alliance that it is a re-founding of
 * @param request what it arose from; such a draft may lack what only the office knows to fill in
 */
record Description(
        String name,
        Slug slug,
        AllianceLevel level,
        Place place,
        @Nullable String parentId,
        @Nullable String predecessorId,
        @Nullable FoundersRequest request) {

    private static final TextField NAME = TextField.line("name", "Name des Bündnisses");

    Description {
        name = NAME.required(name);
        if (request == null) {
            requireComplete(level, place);
        }
    }

    /** The same, of an alliance that arose from this request. */
    Description arisenFrom(@Nullable FoundersRequest origin) {
        return new Description(name, slug, level, place, parentId, predecessorId, origin);
    }

    /** The same at another address. */
    Description at(Slug other) {
        return new Description(name, other, level, place, parentId, predecessorId, request);
    }

    /** Whether all is known that an alliance needs to be founded. */
    boolean isComplete() {
        return level != AllianceLevel.UNKNOWN
                && place.districtKey() != null
                && (level != AllianceLevel.MUNICIPALITY || place.municipalityKey() != null);
    }

    void requireFoundable() {
        if (!isComplete()) {
            throw AllianceRule.DESCRIPTION_INCOMPLETE.refuse(name);
        }
    }

    private static void requireComplete(AllianceLevel level, Place place) {
        place.requireDistrict();
        if (level == AllianceLevel.UNKNOWN) {
            throw AllianceRule.LEVEL_MISSING.refuse();
        }
        if (level == AllianceLevel.MUNICIPALITY && place.municipalityKey() == null) {
            throw AllianceRule.MUNICIPALITY_MISSING.refuse();
        }
    }
}
