package de.buendnis.registry.alliance;

import de.buendnis.platform.web.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What became of the council's paper in one body of the order of consultation. */
@Controller
@RequestMapping("/verwaltung/buendnisse/{alliance}/vorlage/schritte/{number}")
class StepPages {

    private final AllianceDesk desk;
    private final AllianceCommands commands;

    StepPages(AllianceDesk desk, AllianceCommands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @ModelAttribute
    void step(Door door, @PathVariable int number, Model model) {
        Alliance alliance = desk.alliance(door).state();
        OfficeAction.STEP.requirePossible(alliance);
        model.addAttribute("step", step(alliance, number));
        model.addAttribute("resolution", alliance.resolution());
        model.addAttribute("results", results());
    }

    @GetMapping
    ModelAndView form(Door door, @PathVariable int number) {
        return desk.open(page(number), door);
    }

    @PostMapping
    ModelAndView record(
            Door door,
            @PathVariable int number,
            Ticket ticket,
            @ModelAttribute("form") StepForm form,
            BindingResult errors) {
        return desk.carryOut(
                page(number),
                door,
                ticket,
                form,
                errors,
                (command, outcome) ->
                        commands.recordStep(command, number, outcome.result(), outcome.on()));
    }

    private static OfficePage<StepForm> page(int number) {
        return new OfficePage<>(
                OfficeAction.STEP,
                "office/step",
                alliance -> StepForm.of(step(alliance, number)),
                Done.STEP_RECORDED);
    }

    private static ConsultationStep step(Alliance alliance, int number) {
        Resolution resolution = alliance.resolution();
        if (resolution == null) {
            throw AllianceRule.NO_RESOLUTION.refuse(alliance.name());
        }
        return resolution.step(number);
    }

    private static List<Choice> results() {
        return Stream.of(StepResult.values())
                .map(result -> new Choice(result.name(), result.label()))
                .toList();
    }
}
