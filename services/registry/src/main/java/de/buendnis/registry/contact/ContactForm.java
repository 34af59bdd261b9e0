package de.buendnis.registry.contact;

import de.buendnis.platform.web.input.Fits;
import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.platform.web.input.PhoneNumber;
import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.input.WebAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about a contact, exactly as it was typed.
 *
 * @param published names of the fields that may stand in public
 */
record ContactForm(
        @Fits(label = "Name") @Nullable String name,
        @Fits(label = "Funktion") @Nullable String function,
        @Fits(label = "Abteilung oder Stelle") @Nullable String unit,
        @Nullable String mail,
        @Nullable String phone,
        @Nullable String fax,
        @Nullable String website,
        List<String> published,
        boolean coordinator) {

    ContactForm {
        published = List.copyOf(Objects.requireNonNullElse(published, List.of()));
    }

    static ContactForm empty() {
        return new ContactForm(null, null, null, null, null, null, null, List.of(), false);
    }

    static ContactForm of(Contact contact) {
        ContactDetails details = Objects.requireNonNull(contact.details(), "Erased ones have none");
        return new ContactForm(
                details.name(),
                details.function(),
                details.unit(),
                details.text(ContactField.MAIL),
                details.text(ContactField.PHONE),
                details.text(ContactField.FAX),
                details.text(ContactField.WEBSITE),
                Stream.of(ContactField.values())
                        .filter(contact::publishes)
                        .map(ContactField::name)
                        .toList(),
                contact.coordinator());
    }

    /** What was meant; null, or not all of it, if the refusals got something. */
    @Nullable ContactDetails details(Refusals refusals) {
        MailAddress typedMail = refusals.value(() -> MailAddress.typed("mail", mail));
        PhoneNumber typedPhone = refusals.value(() -> PhoneNumber.typed("phone", phone));
        PhoneNumber typedFax = refusals.value(() -> PhoneNumber.typed("fax", fax));
        WebAddress typedWebsite = refusals.value(() -> WebAddress.typed("website", website));
        return refusals.value(
                () ->
                        new ContactDetails(
                                function,
                                unit,
                                name,
                                typedPhone,
                                typedFax,
                                typedMail,
                                typedWebsite));
    }

    /** The fields whose publication is consented to. */
    Set<ContactField> consented() {
        var consented = EnumSet.noneOf(ContactField.class);
        Stream.of(ContactField.values())
                .filter(field -> published.contains(field.name()))
                .forEach(consented::add);
        return consented;
    }

    @Nullable String text(ContactField field) {
        return switch (field) {
            case FUNCTION -> function;
            case UNIT -> unit;
            case NAME -> name;
            case PHONE -> phone;
            case FAX -> fax;
            case MAIL -> mail;
            case WEBSITE -> website;
        };
    }

    /** Whether the mail address is stored otherwise than it was typed. */
    boolean mailWasTidied(ContactDetails stored) {
        String kept = stored.text(ContactField.MAIL);
        return kept != null && mail != null && !kept.equals(mail.strip());
    }
}
