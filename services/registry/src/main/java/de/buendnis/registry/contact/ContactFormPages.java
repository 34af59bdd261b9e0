package de.buendnis.registry.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.CommandRefused;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Choice;
import de.buendnis.platform.web.Forms;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.wording.GermanTimes;
import de.buendnis.registry.alliance.Door;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The form of one contact. What it saves takes effect at once. */
@Controller
@RequestMapping({Door.COORDINATOR + "/kontakte", Door.OFFICE + "/kontakte"})
@PreAuthorize(Door.EDITORS)
class ContactFormPages {

    private static final String PAGE = "contacts/form";
    private static final String MODEL = "form";
    private static final int UNPROCESSABLE = 422;

    private final ContactQueries contacts;
    private final ContactCommands commands;
    private final Aggregates<Contact, ContactHappening> aggregates;

    ContactFormPages(
            ContactQueries contacts,
            ContactCommands commands,
            Aggregates<Contact, ContactHappening> aggregates) {
        this.contacts = contacts;
        this.commands = commands;
        this.aggregates = aggregates;
    }

    /**
     * What the form was handed out with.
     *
     * @param formId so that a double click is one wish; a new contact's id is made of it
     * @param version that the editor saw, null for a new contact
     */
    record Handed(@Nullable String formId, @Nullable Long version) {

        static Handed out(@Nullable Long version) {
            return new Handed(UUID.randomUUID().toString(), version);
        }

        private Handed upon(long newerVersion) {
            return new Handed(formId, newerVersion);
        }

        /** Nobody can choose an id, least of all that of another alliance's contact. */
        private String newId(Door door) {
            byte[] name = (door.alliance() + formId).getBytes(UTF_8);
            return UUID.nameUUIDFromBytes(name).toString();
        }
    }

    @GetMapping("/neu")
    String added(Door door, Model model) {
        model.addAttribute(MODEL, ContactForm.empty());
        return page(door, Handed.out(null), null, model);
    }

    @PostMapping("/neu")
    String add(
            Door door,
            Handed handed,
            @Valid @ModelAttribute(MODEL) ContactForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        Command command = door.command(handed.newId(door), null, handed.formId(), form);
        return save(
                door,
                new Wish(form, errors, null, handed),
                details ->
                        commands.add(
                                command,
                                door.alliance(),
                                details,
                                form.coordinator(),
                                form.consented()),
                response,
                model);
    }

    @GetMapping("/{contact}")
    String changed(Door door, @PathVariable("contact") String id, Model model) {
        Versioned<Contact> contact = contacts.ofAlliance(door.alliance(), id);
        model.addAttribute(MODEL, ContactForm.of(contact.state()));
        return page(door, Handed.out(contact.version()), contact, model);
    }

    @PostMapping("/{contact}")
    String change(
            Door door,
            @PathVariable("contact") String id,
            Handed handed,
            @Valid @ModelAttribute(MODEL) ContactForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        Versioned<Contact> stored = contacts.ofAlliance(door.alliance(), id);
        Command command = door.command(id, handed.version(), handed.formId(), form);
        return save(
                door,
                new Wish(form, errors, stored, handed),
                details ->
                        commands.correct(
                                command,
                                door.alliance(),
                                details,
                                form.coordinator(),
                                form.consented()),
                response,
                model);
    }

    /**
     * What is to be saved.
     *
     * @param stored the contact as it is, null for a new one
     */
    private record Wish(
            ContactForm form,
            BindingResult errors,
            @Nullable Versioned<Contact> stored,
            Handed handed) {}

    private String save(
            Door door,
            Wish wish,
            Function<ContactDetails, Versioned<Contact>> work,
            HttpServletResponse response,
            Model model) {
        BindingResult errors = wish.errors();
        ContactDetails details = wish.form().details(new Refusals(errors));
        int status = UNPROCESSABLE;
        if (!errors.hasErrors() && details != null) {
            try {
                String saved = work.apply(details).id();
                String tidied = wish.form().mailWasTidied(details) ? "&adresse=ja" : "";
                return "redirect:" + door.contacts() + "?gespeichert=" + saved + tidied;
            } catch (RuleViolation violation) {
                Forms.reject(errors, violation);
                status = violation.status();
            } catch (CommandRefused refused) {
                status = refused.getStatusCode().value();
                Versioned<Contact> seen = wish.stored();
                if (seen != null && refused.reason() == CommandRefused.Reason.STALE_VERSION) {
                    return conflict(door, wish, seen, response, model);
                }
                errors.reject(refused.code(), refused.sentence());
            }
        }
        response.setStatus(status);
        return page(door, wish.handed(), wish.stored(), model);
    }

    /** The form with all that was typed, beside what is stored now; the next save replaces that. */
    private String conflict(
            Door door,
            Wish wish,
            Versioned<Contact> seen,
            HttpServletResponse response,
            Model model) {
        Versioned<Contact> now = contacts.ofAlliance(door.alliance(), seen.id());
        model.addAttribute(
                "conflict",
                ContactConflict.of(
                        aggregates.history(now.id(), 0, 1),
                        ContactForm.of(now.state()),
                        wish.form()));
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(door, wish.handed().upon(now.version()), now, model);
    }

    private static String page(
            Door door, Handed handed, @Nullable Versioned<Contact> stored, Model model) {
        String heading = stored == null ? "Neuer Kontakt" : "Kontakt bearbeiten";
        model.addAttribute("heading", heading);
        model.addAttribute("handed", handed);
        model.addAttribute("trail", door.trail("Kontakte", door.contacts(), heading));
        model.addAttribute("consentVersion", Consent.CURRENT_TEXT);
        model.addAttribute(
                "fields",
                Stream.of(ContactField.values()).map(field -> choice(field, stored)).toList());
        return PAGE;
    }

    /** The check box of a field; whoever consented already reads when, and to which wording. */
    private static Choice choice(ContactField field, @Nullable Versioned<Contact> stored) {
        Consent given = stored == null ? null : stored.state().consents().get(field);
        String hint =
                given == null
                        ? null
                        : "Eingewilligt am %s, Fassung %s"
                                .formatted(GermanTimes.day(given.at()), given.textVersion());
        return new Choice(field.name(), field.label(), hint);
    }
}
