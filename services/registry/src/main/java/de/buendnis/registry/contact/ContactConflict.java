package de.buendnis.registry.contact;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.web.wording.GermanTimes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else changed the contact while this form was open.
 *
 * @param who the name that the history has
 * @param when in words
 * @param differences between what is stored now and what was typed
 */
record ContactConflict(String who, String when, List<Difference> differences) {

    /** One field of which there are two versions. */
    record Difference(String label, String stored, String typed) {}

    static ContactConflict of(
            List<Aggregates.Entry<ContactHappening>> newestFirst,
            ContactForm stored,
            ContactForm typed) {
        var differences = new ArrayList<Difference>();
        for (ContactField field : ContactField.values()) {
            add(differences, field.label(), text(stored, field), text(typed, field));
        }
        add(
                differences,
                "Darf sich anmelden",
                stored.coordinator() ? "ja" : "nein",
                typed.coordinator() ? "ja" : "nein");
        return newestFirst.isEmpty()
                ? new ContactConflict("Jemand anders", "Vor Kurzem", differences)
                : new ContactConflict(
                        newestFirst.getFirst().by().name(),
                        GermanTimes.moment(newestFirst.getFirst().at()),
                        differences);
    }

    private static void add(
            List<Difference> differences, String label, String stored, String typed) {
        if (!stored.equals(typed)) {
            differences.add(new Difference(label, stored, typed));
        }
    }

    private static String text(ContactForm form, ContactField field) {
        @Nullable String text = form.text(field);
        if (text == null || text.isBlank()) {
            return "leer";
        }
        return form.consented().contains(field) ? text.strip() + " (öffentlich)" : text.strip();
    }
}
