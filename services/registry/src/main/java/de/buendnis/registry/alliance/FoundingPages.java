package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.InitiatorKind;
import de.buendnis.platform.web.Choice;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The founding: planned, and recorded once it has taken place. */
@Controller
@RequestMapping("/verwaltung/buendnisse/{alliance}")
class FoundingPages {

    private static final OfficePage<ScheduleForm> SCHEDULE =
            new OfficePage<>(
                    OfficeAction.SCHEDULE,
                    "office/schedule",
                    ScheduleForm::of,
                    Done.FOUNDING_SCHEDULED);

    private static final OfficePage<FoundingForm> FOUND =
            new OfficePage<>(
                    OfficeAction.FOUND, "office/found", FoundingPages::proposed, Done.FOUNDED);

    private final AllianceDesk desk;
    private final AllianceCommands commands;
    private final MessageSource labels;

    FoundingPages(AllianceDesk desk, AllianceCommands commands, MessageSource labels) {
        this.desk = desk;
        this.commands = commands;
        this.labels = labels;
    }

    @ModelAttribute("initiatorKinds")
    List<Choice> initiatorKinds() {
        return Choice.of(labels, InitiatorKind.OFFICE_HOLDER, InitiatorKind.ORGANISATION);
    }

    @GetMapping("/gruendungstermin")
    ModelAndView schedule(Door door) {
        return desk.open(SCHEDULE, door);
    }

    @PostMapping("/gruendungstermin")
    ModelAndView schedule(
            Door door,
            Ticket ticket,
            @Valid @ModelAttribute("form") ScheduleForm form,
            BindingResult errors) {
        return desk.carryOut(SCHEDULE, door, ticket, form, errors, commands::scheduleFounding);
    }

    @GetMapping("/gruendung")
    ModelAndView found(Door door) {
        return desk.open(FOUND, door);
    }

    /**
     * @param button pressed beside the rows, null if the founding is to be recorded
     */
    @PostMapping("/gruendung")
    ModelAndView found(
            Door door,
            Ticket ticket,
            @RequestParam(name = "zeile", required = false) @Nullable String button,
            @Valid @ModelAttribute("form") FoundingForm form,
            BindingResult errors) {
        Optional<Rows> pressed = Rows.pressed(button);
        if (pressed.isPresent()) {
            return desk.goOn(FOUND, door, ticket, form.after(pressed.get()));
        }
        return desk.carryOut(FOUND, door, ticket, form, errors, commands::found);
    }

    /** What the working copy says already; the day is most likely the one that was planned. */
    private static FoundingForm proposed(Alliance alliance) {
        Section.Founding known = alliance.workingCopy().profile().founding();
        LocalDate planned = alliance.foundingPlannedOn();
        PartialDate date = known.date();
        if (date == null && planned != null) {
            date = PartialDate.day(planned);
        }
        return FoundingForm.of(
                new Section.Founding(date, known.occasion(), known.text(), known.initiators()));
    }
}
