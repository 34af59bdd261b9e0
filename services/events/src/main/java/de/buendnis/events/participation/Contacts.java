package de.buendnis.events.participation;

import de.buendnis.events.alliance.Alliances;
import de.buendnis.events.alliance.KnownContact;
import de.buendnis.platform.web.Choice;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The contacts of alliances, as forms offer them and pages show them. */
@Component
class Contacts {

    private final Alliances alliances;

    Contacts(Alliances alliances) {
        this.alliances = alliances;
    }

    List<KnownContact> of(Door door) {
        return alliances.contacts(door.registration().alliance().id());
    }

    /** The published contacts, and the address of a function instead. */
    List<Choice> choices(Door door) {
        var choices = new ArrayList<Choice>();
        of(door).forEach(
                        contact ->
                                choices.add(
                                        new Choice(
                                                contact.id(), contact.title(), contact.reach())));
        choices.add(
                new Choice(
                        ActionForm.BY_MAIL,
                        "Eine andere Stelle",
                        "Ihre Mailadresse geben Sie im nächsten Feld an."));
        return choices;
    }

    /** As the public reads it; a contact that is not published any more is left out. */
    String inWords(String allianceId, RegistrationContact contact) {
        return switch (contact) {
            case RegistrationContact.OfAlliance own ->
                    alliances
                            .contact(allianceId, own.contactId())
                            .map(known -> known.title() + ", " + known.reach())
                            .orElse("Der Kontakt ist nicht mehr veröffentlicht");
            case RegistrationContact.OfFunction function -> function.mail().value();
        };
    }
}
