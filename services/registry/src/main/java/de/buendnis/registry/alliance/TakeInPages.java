package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.CommandRefused;
import de.buendnis.platform.web.Choice;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.Forms;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.input.Refusals;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The office takes in an alliance: one that is being planned, or one that exists already. */
@Controller
@RequestMapping("/verwaltung/buendnisse/neu")
class TakeInPages {

    private static final String ABOUT = "about";

    private final AllianceCommands commands;
    private final DescriptionChoices choices;

    TakeInPages(AllianceCommands commands, DescriptionChoices choices) {
        this.commands = commands;
        this.choices = choices;
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("levels", choices.levels());
        model.addAttribute("relatives", choices.relatives(""));
        model.addAttribute(
                "stages",
                List.of(
                        new Choice("true", "In Planung", "Die Gründung steht noch bevor."),
                        new Choice("false", "Schon gegründet", "Das Gründungsdatum ist bekannt.")));
        model.addAttribute(
                "trail",
                Crumb.trail(
                        "Übersicht",
                        "/verwaltung",
                        "Bündnisse",
                        "/verwaltung/buendnisse",
                        "Bündnis aufnehmen"));
    }

    @GetMapping
    ModelAndView form(Visitor visitor) {
        door(visitor, "").requireChange();
        return page(newId()).addObject("form", TakeInForm.empty());
    }

    /**
     * @param created id of the alliance to be, handed out with the form: a double click makes one
     */
    @PostMapping
    ModelAndView takeIn(
            Visitor visitor,
            @RequestParam UUID created,
            @Valid @ModelAttribute("form") TakeInForm form,
            BindingResult errors) {
        String id = created.toString();
        Door door = door(visitor, id);
        door.requireChange();
        Refusals refusals = new Refusals(errors);
        errors.pushNestedPath(ABOUT);
        Description description = form.description(refusals);
        errors.popNestedPath();
        Section.Founding founding = form.isPlanned() ? null : form.founding(refusals);
        if (errors.hasErrors() || description == null) {
            return withStatus(page(id), 422);
        }
        try {
            takeIn(door.command(id, null, id, form), description, founding);
            return new ModelAndView(
                    "redirect:/verwaltung/buendnisse/" + id + "?erledigt=" + Done.TAKEN_IN);
        } catch (RuleViolation violation) {
            reject(errors, violation);
            return withStatus(page(id), violation.status());
        } catch (CommandRefused refused) {
            return refused(id, errors, refused);
        }
    }

    private void takeIn(
            Command command, Description description, Section.@Nullable Founding founding) {
        if (founding == null) {
            commands.takeInPlanned(command, description);
        } else {
            commands.takeInFounded(command, description, founding);
        }
    }

    private static ModelAndView refused(String id, BindingResult errors, CommandRefused refused) {
        if (refused.reason() != CommandRefused.Reason.ALREADY_EXISTS) {
            errors.reject(refused.code(), refused.sentence());
            return withStatus(page(id), refused.getStatusCode().value());
        }
        // "Back" after it was sent, and something else typed: the next press is a new wish.
        errors.reject(
                refused.code(),
                "Mit diesem Formular ist schon ein Bündnis aufgenommen. Soll dies ein weiteres sein, senden Sie es noch einmal; sonst ändern Sie die Angaben des anderen.");
        return withStatus(page(newId()), refused.getStatusCode().value());
    }

    /** What identifies the alliance is a form within the form. */
    private static void reject(BindingResult errors, RuleViolation violation) {
        boolean founding = "year".equals(violation.field());
        if (!founding) {
            errors.pushNestedPath(ABOUT);
        }
        Forms.reject(errors, violation);
        if (!founding) {
            errors.popNestedPath();
        }
    }

    private static Door door(Visitor visitor, String id) {
        return new Door(id, "", true, visitor);
    }

    private static ModelAndView page(String created) {
        return new ModelAndView("office/take-in").addObject("created", created);
    }

    private static ModelAndView withStatus(ModelAndView page, int status) {
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
