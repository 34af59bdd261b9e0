package de.buendnis.registry.contact;

import de.buendnis.platform.messaging.Versioned;
import de.buendnis.registry.alliance.Door;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The contacts of an alliance, for itself and for the office on its behalf. */
@Controller
@RequestMapping({Door.COORDINATOR + "/kontakte", Door.OFFICE + "/kontakte"})
@PreAuthorize(Door.EDITORS)
class ContactPages {

    private final ContactQueries contacts;
    private final ContactCommands commands;

    ContactPages(ContactQueries contacts, ContactCommands commands) {
        this.contacts = contacts;
        this.commands = commands;
    }

    /**
     * @param saved id of the contact that was just saved
     * @param tidied whether its mail address is stored otherwise than it was typed
     */
    @GetMapping
    String list(
            Door door,
            @RequestParam(name = "gespeichert", required = false) @Nullable String saved,
            @RequestParam(name = "adresse", required = false) @Nullable String tidied,
            @RequestParam(name = "geloescht", required = false) @Nullable String erased,
            Model model) {
        List<Versioned<Contact>> all = contacts.ofAlliance(door.alliance());
        if (erased != null) {
            model.addAttribute("done", "Der Kontakt ist gelöscht, auch öffentlich.");
        }
        all.stream()
                .filter(contact -> contact.id().equals(saved))
                .map(contact -> saved(contact.state(), tidied != null))
                .forEach(sentence -> model.addAttribute("done", sentence));
        model.addAttribute("trail", door.trail("Kontakte"));
        model.addAttribute(
                "contacts",
                all.stream().map(found -> ContactCard.of(found.id(), found.state())).toList());
        model.addAttribute("full", all.size() >= ContactCommands.MOST_CONTACTS);
        model.addAttribute("most", ContactCommands.MOST_CONTACTS);
        return "contacts/list";
    }

    @GetMapping("/{contact}/loeschen")
    String erasure(Door door, @PathVariable("contact") String id, Model model) {
        Contact contact = contacts.ofAlliance(door.alliance(), id).state();
        long mayCoordinate =
                contacts.ofAlliance(door.alliance()).stream()
                        .filter(other -> other.state().coordinator())
                        .count();
        model.addAttribute("contact", ContactCard.of(id, contact));
        model.addAttribute("last", contact.coordinator() && mayCoordinate == 1);
        model.addAttribute("own", id.equals(door.visitor().id()));
        model.addAttribute("formId", UUID.randomUUID().toString());
        model.addAttribute("trail", door.trail("Kontakte", door.contacts(), "Kontakt löschen"));
        return "contacts/erasure";
    }

    /** A second click finds the contact gone, which is what it asked for. */
    @PostMapping("/{contact}/loeschen")
    String erase(
            Door door,
            @PathVariable("contact") String id,
            @RequestParam(required = false) @Nullable String formId) {
        commands.erase(door.command(id, null, formId, "erase"), door.alliance());
        return "redirect:" + door.contacts() + "?geloescht=ja";
    }

    private static String saved(Contact contact, boolean tidied) {
        ContactDetails details = contact.details();
        return details == null || details.mail() == null || !tidied
                ? "Gespeichert. Ihre Änderung wirkt sofort."
                : "Gespeichert. Ihre Änderung wirkt sofort. Die Mailadresse steht jetzt so da: %s"
                        .formatted(details.mail().value());
    }
}
