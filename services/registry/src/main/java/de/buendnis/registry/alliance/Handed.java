package de.buendnis.registry.alliance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form was handed out with and brings back in hidden fields.
 *
 * @param formId one for each time that the form is opened, so that a double click is one wish
 * @param revision of the section that the editor saw
 */
record Handed(@Nullable String formId, int revision) {

    static Handed out(int revision) {
        return new Handed(UUID.randomUUID().toString(), revision);
    }

    /** The same form, now on top of what somebody else saved meanwhile. */
    Handed onTopOf(int newerRevision) {
        return new Handed(formId, newerRevision);
    }
}
