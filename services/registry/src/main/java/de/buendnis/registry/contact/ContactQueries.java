package de.buendnis.registry.contact;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.registry.alliance.AllianceNames;
import de.buendnis.registry.alliance.PublishedContacts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Collation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Contacts as pages and identity ask for them. */
@Component
class ContactQueries implements PublishedContacts {

    /** Mail addresses are the same in whatever case they are typed. */
    static final Collation ANY_CASE =
            Collation.of("en").strength(Collation.ComparisonLevel.secondary());

    private final Aggregates<Contact, ContactHappening> contacts;
    private final AllianceNames alliances;

    ContactQueries(Aggregates<Contact, ContactHappening> contacts, AllianceNames alliances) {
        this.contacts = contacts;
        this.alliances = alliances;
    }

    /** The alliance's contacts in their order, erased ones left out. */
    List<Versioned<Contact>> ofAlliance(String allianceId) {
        return contacts.query(
                Query.query(
                                Criteria.where("state.allianceId")
                                        .is(allianceId)
                                        .and("state.details")
                                        .ne(null))
                        .with(Sort.by("state.position", "_id")));
    }

    /** One contact of this alliance; any other is refused as unknown. */
    Versioned<Contact> ofAlliance(String allianceId, String contactId) {
        return contacts.find(contactId)
                .filter(contact -> contact.state().belongsTo(allianceId))
                .filter(contact -> !contact.state().erased())
                .orElseThrow(ContactRule.FOREIGN_CONTACT::refuse);
    }

    @Override
    public List<List<String>> of(String allianceId) {
        return ofAlliance(allianceId).stream()
                .map(contact -> published(contact.state()))
                .filter(lines -> !lines.isEmpty())
                .toList();
    }

    private static List<String> published(Contact contact) {
        return Stream.of(ContactField.values())
                .map(contact::published)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** For which alliances somebody with this address may sign in. */
    List<SignInAddress> signIn(MailAddress address) {
        Query query =
                Query.query(
                                Criteria.where("state.details.mail.value")
                                        .is(address.value())
                                        .and("state.coordinator")
                                        .is(true))
                        .collation(ANY_CASE)
                        .with(Sort.by("_id"));
        return contacts.query(query).stream().flatMap(found -> signIn(found).stream()).toList();
    }

    private java.util.Optional<SignInAddress> signIn(Versioned<Contact> found) {
        Contact contact = found.state();
        return alliances
                .ofLiving(contact.allianceId())
                .map(
                        alliance ->
                                new SignInAddress(
                                        contact.allianceId(), alliance, found.id(), name(contact)));
    }

    private static String name(Contact contact) {
        ContactDetails details = contact.details();
        if (details != null && details.name() != null) {
            return details.name();
        }
        return details != null && details.function() != null ? details.function() : "Koordination";
    }
}
