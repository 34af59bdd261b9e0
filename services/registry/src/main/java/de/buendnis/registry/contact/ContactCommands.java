package de.buendnis.registry.contact;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.registry.alliance.AllianceNames;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The only place that writes contacts. Each command names the alliance that the actor works for.
 */
@Component
class ContactCommands {

    static final int MOST_CONTACTS = 20;

    private final Aggregates<Contact, ContactHappening> contacts;
    private final ContactQueries queries;
    private final AllianceNames alliances;
    private final Clock clock;

    ContactCommands(
            Aggregates<Contact, ContactHappening> contacts,
            ContactQueries queries,
            AllianceNames alliances,
            Clock clock) {
        this.contacts = contacts;
        this.queries = queries;
        this.alliances = alliances;
        this.clock = clock;
    }

    Versioned<Contact> add(
            Command command,
            String allianceId,
            ContactDetails details,
            boolean coordinator,
            Set<ContactField> published) {
        if (alliances.of(allianceId).isEmpty()) {
            throw ContactRule.UNKNOWN_ALLIANCE.refuse();
        }
        List<Versioned<Contact>> others = queries.ofAlliance(allianceId);
        boolean sentTwice =
                others.stream().anyMatch(other -> other.id().equals(command.aggregateId()));
        if (others.size() >= MOST_CONTACTS && !sentTwice) {
            throw ContactRule.TOO_MANY_CONTACTS.refuse(MOST_CONTACTS);
        }
        int position =
                others.stream().mapToInt(other -> other.state().position() + 1).max().orElse(0);
        return contacts.create(
                command, Contact.add(allianceId, details, coordinator, position, published, now()));
    }

    Versioned<Contact> correct(
            Command command,
            String allianceId,
            ContactDetails details,
            boolean coordinator,
            Set<ContactField> published) {
        return contacts.decide(
                command,
                contact ->
                        own(contact, allianceId).correct(details, coordinator, published, now()));
    }

    Versioned<Contact> erase(Command command, String allianceId) {
        return contacts.decide(command, contact -> own(contact, allianceId).erase());
    }

    /**
     * As precise as the database keeps it, so that a repeated command is answered with the same.
     */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Contact own(Contact contact, String allianceId) {
        if (!contact.belongsTo(allianceId)) {
            throw ContactRule.FOREIGN_CONTACT.refuse();
        }
        return contact;
    }
}
