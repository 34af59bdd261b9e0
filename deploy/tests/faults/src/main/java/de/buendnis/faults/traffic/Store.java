package de.buendnis.faults.traffic;

import de.buendnis.contracts.consultation.ConsultationMessage;
import de.buendnis.contracts.events.CampaignMessage;
import de.buendnis.contracts.events.ParticipationMessage;
import de.buendnis.contracts.newsletter.EditionMessage;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.ContactMessage;
import org.apache.avro.specific.SpecificRecord;

/** Where aggregates of one kind are kept, and on which topic they are published. */
public enum Store {
    ALLIANCE("registry", "alliance", AllianceMessage.class),
    CONTACT("registry", "contact", ContactMessage.class),
    CAMPAIGN("events", "campaign", CampaignMessage.class),
    PARTICIPATION("events", "participation", ParticipationMessage.class),
    EDITION("newsletter", "edition", EditionMessage.class),
    REQUEST("consultation", "request", ConsultationMessage.class);

    private final String service;
    private final String collection;
    private final Class<? extends SpecificRecord> messages;

    Store(String service, String collection, Class<? extends SpecificRecord> messages) {
        this.service = service;
        this.collection = collection;
        this.messages = messages;
    }

    /** Also the name of its database. */
    public String service() {
        return service;
    }

    public String collection() {
        return collection;
    }

    public String topic() {
        return service + "." + collection;
    }

    public Class<? extends SpecificRecord> messages() {
        return messages;
    }
}
