package de.buendnis.registry.contact;

import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.registry.ContactChange;
import de.buendnis.contracts.registry.ContactChangeKind;
import de.buendnis.contracts.registry.ContactMessage;
import de.buendnis.contracts.registry.ContactState;
import de.buendnis.platform.messaging.AggregateType;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the world hears of a contact: the fields that were consented to, and nothing once erased.
 */
@Component
final class ContactMessages implements AggregateType<Contact, ContactHappening> {

    static final String COLLECTION = "contact";

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public String topic() {
        return "registry.contact";
    }

    @Override
    public Class<Contact> stateType() {
        return Contact.class;
    }

    @Override
    public Class<ContactHappening> happeningType() {
        return ContactHappening.class;
    }

    @Override
    public Contact apply(@Nullable Contact state, ContactHappening happening) {
        return Contact.apply(state, happening);
    }

    @Override
    public SpecificRecord message(
            Envelope envelope, @Nullable ContactHappening happening, Contact state) {
        return new ContactMessage(
                envelope,
                happening == null ? null : new ContactChange(kind(happening)),
                state.erased() ? null : published(state));
    }

    private static ContactChangeKind kind(ContactHappening happening) {
        return switch (happening) {
            case ContactHappening.Added added -> ContactChangeKind.ADDED;
            case ContactHappening.Corrected corrected -> ContactChangeKind.CORRECTED;
            case ContactHappening.ConsentChanged changed -> ContactChangeKind.CONSENT_CHANGED;
            case ContactHappening.Erased erased -> ContactChangeKind.ERASED;
        };
    }

    private static ContactState published(Contact contact) {
        return new ContactState(
                contact.allianceId(),
                contact.published(ContactField.FUNCTION),
                contact.published(ContactField.UNIT),
                contact.published(ContactField.NAME),
                contact.published(ContactField.PHONE),
                contact.published(ContactField.FAX),
                contact.published(ContactField.MAIL),
                contact.published(ContactField.WEBSITE),
                contact.position());
    }
}
