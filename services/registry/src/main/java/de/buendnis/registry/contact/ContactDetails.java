package de.buendnis.registry.contact;

import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.platform.web.input.PhoneNumber;
import de.buendnis.platform.web.input.TextField;
import de.buendnis.platform.web.input.WebAddress;
import org.jspecify.annotations.Nullable;

/** Who answers for an alliance, and how to reach them. At least one part is filled. */
record ContactDetails(
        @Nullable String function,
        @Nullable String unit,
        @Nullable String name,
        @Nullable PhoneNumber phone,
        @Nullable PhoneNumber fax,
        @Nullable MailAddress mail,
        @Nullable WebAddress website) {

    private static final TextField FUNCTION = TextField.line("function", "Funktion");
    private static final TextField UNIT = TextField.line("unit", "Abteilung oder Stelle");
    private static final TextField NAME = TextField.line("name", "Name");

    ContactDetails {
        function = FUNCTION.optional(function);
        unit = UNIT.optional(unit);
        name = NAME.optional(name);
    }

    boolean isEmpty() {
        return function == null
                && unit == null
                && name == null
                && phone == null
                && fax == null
                && mail == null
                && website == null;
    }

    /** The part as text, null if it is not filled. */
    @Nullable String text(ContactField field) {
        return switch (field) {
            case FUNCTION -> function;
            case UNIT -> unit;
            case NAME -> name;
            case PHONE -> phone == null ? null : phone.value();
            case FAX -> fax == null ? null : fax.value();
            case MAIL -> mail == null ? null : mail.value();
            case WEBSITE -> website == null ? null : website.value();
        };
    }
}
