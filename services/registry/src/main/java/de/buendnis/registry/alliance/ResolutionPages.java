package de.buendnis.registry.alliance;

import de.buendnis.platform.web.Choice;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The council's paper on the founding. */
@Controller
@RequestMapping("/verwaltung/buendnisse/{alliance}/vorlage")
class ResolutionPages {

    private static final OfficePage<ResolutionForm> PAGE =
            new OfficePage<>(
                    OfficeAction.RESOLUTION,
                    "office/resolution",
                    ResolutionForm::of,
                    Done.RESOLUTION_RECORDED);

    private final AllianceDesk desk;
    private final AllianceCommands commands;

    ResolutionPages(AllianceDesk desk, AllianceCommands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @ModelAttribute("results")
    List<Choice> results() {
        return Stream.of(StepResult.values())
                .map(result -> new Choice(result.name(), result.label()))
                .toList();
    }

    @GetMapping
    ModelAndView form(Door door) {
        return desk.open(PAGE, door);
    }

    /**
     * @param button pressed beside the rows, null if the paper is to be stored
     */
    @PostMapping
    ModelAndView record(
            Door door,
            Ticket ticket,
            @RequestParam(name = "zeile", required = false) @Nullable String button,
            @Valid @ModelAttribute("form") ResolutionForm form,
            BindingResult errors) {
        Optional<Rows> pressed = Rows.pressed(button);
        if (pressed.isPresent()) {
            return desk.goOn(PAGE, door, ticket, form.after(pressed.get()));
        }
        return desk.carryOut(PAGE, door, ticket, form, errors, commands::recordResolution);
    }
}
