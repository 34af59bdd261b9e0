package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.platform.web.input.TextField;
import org.jspecify.annotations.Nullable;

/** A national field of action, and how the alliance calls it where that differs. */
record FieldEntry(FieldOfAction field, @Nullable String ownWording) {

    private static final TextField OWN_WORDING = TextField.line("ownWording", "Eigener Wortlaut");

    FieldEntry {
        ownWording = OWN_WORDING.optional(ownWording);
        if (field == FieldOfAction.UNKNOWN) {
            throw AllianceRule.FIELD_MISSING.refuse();
        }
    }
}
