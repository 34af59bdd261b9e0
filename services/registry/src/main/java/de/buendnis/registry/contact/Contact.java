package de.buendnis.registry.contact;

import de.buendnis.registry.contact.ContactHappening.Added;
import de.buendnis.registry.contact.ContactHappening.ConsentChanged;
import de.buendnis.registry.contact.ContactHappening.Corrected;
import de.buendnis.registry.contact.ContactHappening.Erased;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contact of an alliance.
 *
 * @param details null once it was erased
 * @param coordinator whether the contact may sign in and edit the alliance's portrait
 * @param position order among the alliance's contacts, smallest first
 * @param consents for the fields that may be published, and no others
 */
record Contact(
        String allianceId,
        @Nullable ContactDetails details,
        boolean coordinator,
        int position,
        Map<ContactField, Consent> consents) {

    Contact {
        consents = Map.copyOf(consents);
    }

    /** Adds a contact to an alliance. */
    static Added add(
            String allianceId,
            ContactDetails details,
            boolean coordinator,
            int position,
            Set<ContactField> published,
            Instant now) {
        requireUsable(details, coordinator);
        return new Added(
                allianceId,
                details,
                coordinator,
                position,
                consents(null, details, published, now));
    }

    /** Changes what the form shows: details, right to sign in, consents. */
    ContactHappening correct(
            ContactDetails changed,
            boolean mayCoordinate,
            Set<ContactField> published,
            Instant now) {
        requireNotErased();
        requireUsable(changed, mayCoordinate);
        Map<ContactField, Consent> newConsents = consents(this, changed, published, now);
        return changed.equals(details) && mayCoordinate == coordinator
                ? new ConsentChanged(newConsents)
                : new Corrected(changed, mayCoordinate, newConsents);
    }

    /** Erases the contact for good; only that there was one remains. */
    Erased erase() {
        requireNotErased();
        return new Erased();
    }

    /** The state after what happened; the first happening has no state before. */
    static Contact apply(@Nullable Contact before, ContactHappening happening) {
        return switch (happening) {
            case Added added ->
                    new Contact(
                            added.allianceId(),
                            added.details(),
                            added.coordinator(),
                            added.position(),
                            added.consents());
            case Corrected corrected -> {
                Contact contact = existing(before);
                yield new Contact(
                        contact.allianceId,
                        corrected.details(),
                        corrected.coordinator(),
                        contact.position,
                        corrected.consents());
            }
            case ConsentChanged changed -> {
                Contact contact = existing(before);
                yield new Contact(
                        contact.allianceId,
                        contact.details,
                        contact.coordinator,
                        contact.position,
                        changed.consents());
            }
            case Erased erased -> {
                Contact contact = existing(before);
                yield new Contact(contact.allianceId, null, false, contact.position, Map.of());
            }
        };
    }

    boolean erased() {
        return details == null;
    }

    boolean belongsTo(String alliance) {
        return allianceId.equals(alliance);
    }

    boolean publishes(ContactField field) {
        return consents.containsKey(field);
    }

    /** What everybody may read of the field; null if nothing. */
    @Nullable String published(ContactField field) {
        return details == null || !publishes(field) ? null : details.text(field);
    }

    /**
     * The consents to these fields. One that was given for the very same text keeps its time and
     * wording; another name or address is another person's, whose consent it takes anew. There is
     * none for a field that is empty.
     */
    private static Map<ContactField, Consent> consents(
            @Nullable Contact before,
            ContactDetails details,
            Set<ContactField> published,
            Instant now) {
        var consents = new EnumMap<ContactField, Consent>(ContactField.class);
        for (ContactField field : published) {
            String text = details.text(field);
            if (text != null) {
                Consent given =
                        before != null && text.equals(before.published(field))
                                ? before.consents.get(field)
                                : null;
                consents.put(field, given == null ? Consent.now(now) : given);
            }
        }
        return consents;
    }

    private static void requireUsable(ContactDetails details, boolean coordinator) {
        if (details.isEmpty()) {
            throw ContactRule.CONTACT_EMPTY.refuse();
        }
        if (coordinator && details.mail() == null) {
            throw ContactRule.SIGN_IN_NEEDS_MAIL.refuse();
        }
    }

    private void requireNotErased() {
        if (erased()) {
            throw ContactRule.CONTACT_ERASED.refuse();
        }
    }

    private static Contact existing(@Nullable Contact contact) {
        return Objects.requireNonNull(contact, "Only being added needs no contact");
    }
}
