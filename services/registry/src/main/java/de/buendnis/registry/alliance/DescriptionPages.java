package de.buendnis.registry.alliance;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Name, place and relations of an alliance, changed by the office. */
@Controller
@RequestMapping("/verwaltung/buendnisse/{alliance}/angaben")
class DescriptionPages {

    private static final OfficePage<DescriptionForm> PAGE =
            new OfficePage<>(
                    OfficeAction.DESCRIBE, "office/describe", DescriptionForm::of, Done.DESCRIBED);

    private final AllianceDesk desk;
    private final AllianceCommands commands;
    private final DescriptionChoices choices;

    DescriptionPages(AllianceDesk desk, AllianceCommands commands, DescriptionChoices choices) {
        this.desk = desk;
        this.commands = commands;
        this.choices = choices;
    }

    @ModelAttribute
    void choices(Door door, Model model) {
        model.addAttribute("levels", choices.levels());
        model.addAttribute("relatives", choices.relatives(door.alliance()));
        model.addAttribute("slugFixed", desk.alliance(door).state().publication() != null);
    }

    @GetMapping
    ModelAndView form(Door door) {
        return desk.open(PAGE, door);
    }

    @PostMapping
    ModelAndView describe(
            Door door,
            Ticket ticket,
            @Valid @ModelAttribute("form") DescriptionForm form,
            BindingResult errors) {
        return desk.carryOut(PAGE, door, ticket, form, errors, commands::describe);
    }
}
