package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.AllianceLevel;
import de.buendnis.platform.web.input.TextField;
import org.jspecify.annotations.Nullable;

/**
 * What identifies an alliance. Kept by the office, not part of the portrait's review.
 *
 * @param parentId the district-wide alliance that it belongs to
 * @param predecessorId the alliance that it is a re-founding of
 */
record Description(
        String name,
        Slug slug,
        AllianceLevel level,
        Place place,
        @Nullable String parentId,
        @Nullable String predecessorId) {

    private static final TextField NAME = TextField.line("name", "Name des Bündnisses");

    Description {
        name = NAME.required(name);
        if (level == AllianceLevel.UNKNOWN) {
            throw AllianceRule.LEVEL_MISSING.refuse();
        }
        if (level == AllianceLevel.MUNICIPALITY && place.municipalityKey() == null) {
            throw AllianceRule.MUNICIPALITY_MISSING.refuse();
        }
    }
}
