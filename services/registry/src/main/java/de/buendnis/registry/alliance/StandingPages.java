package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Choice;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * How an alliance stands: hidden, dormant, awake, dissolved, given up. Each is asked for once more,
 * on a page that spells out what follows.
 */
@Controller
@RequestMapping(
        "/verwaltung/buendnisse/{alliance}/{standing:verbergen|ruhen|wecken|aufloesen|aufgeben}")
class StandingPages {

    private final AllianceDesk desk;
    private final AllianceCommands commands;

    StandingPages(AllianceDesk desk, AllianceCommands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @ModelAttribute
    void consequences(Door door, @PathVariable String standing, Model model) {
        Alliance alliance = desk.alliance(door).state();
        OfficeAction action = OfficeAction.at(standing);
        model.addAttribute("consequences", Consequences.of(action, alliance));
        model.addAttribute("final", isFinal(action));
        model.addAttribute("listings", listings(action));
        model.addAttribute("asksReason", action != OfficeAction.WAKE);
    }

    @GetMapping
    ModelAndView form(Door door, @PathVariable String standing) {
        return desk.open(page(standing), door);
    }

    @PostMapping
    ModelAndView change(
            Door door,
            @PathVariable String standing,
            Ticket ticket,
            @Valid @ModelAttribute("form") StandingForm form,
            BindingResult errors) {
        OfficeAction action = OfficeAction.at(standing);
        return desk.carryOut(
                page(standing),
                door,
                ticket,
                form,
                errors,
                (command, wanted) -> change(action, command, wanted));
    }

    private Versioned<Alliance> change(OfficeAction action, Command command, StandingForm wanted) {
        return switch (action) {
            case HIDE -> commands.hide(command, wanted.reason());
            case DORMANT -> commands.markDormant(command, wanted.staysListed(), wanted.reason());
            case WAKE -> commands.wake(command);
            case DISSOLVE -> commands.dissolve(command, wanted.staysListed(), wanted.reason());
            case ABANDON -> commands.abandon(command, wanted.reason());
            case DESCRIBE, RESOLUTION, STEP, SCHEDULE, FOUND, REVIEW ->
                    throw new IllegalArgumentException(action + " has a page of its own");
        };
    }

    private static OfficePage<StandingForm> page(String standing) {
        OfficeAction action = OfficeAction.at(standing);
        return new OfficePage<>(action, "office/confirm", StandingForm::of, done(action));
    }

    private static Done done(OfficeAction action) {
        return switch (action) {
            case HIDE -> Done.HIDDEN;
            case DORMANT -> Done.MARKED_DORMANT;
            case WAKE -> Done.WOKEN;
            case DISSOLVE -> Done.DISSOLVED;
            case ABANDON -> Done.ABANDONED;
            case DESCRIBE, RESOLUTION, STEP, SCHEDULE, FOUND, REVIEW ->
                    throw new IllegalArgumentException(action + " has a page of its own");
        };
    }

    private static boolean isFinal(OfficeAction action) {
        return action == OfficeAction.DISSOLVE || action == OfficeAction.ABANDON;
    }

    private static List<Choice> listings(OfficeAction action) {
        return switch (action) {
            case DORMANT ->
                    List.of(
                            new Choice(
                                    "true", "Es bleibt im Verzeichnis, mit dem Hinweis „Ruhend“"),
                            new Choice("false", "Es verschwindet vorerst aus dem Verzeichnis"));
            case DISSOLVE ->
                    List.of(
                            new Choice(
                                    "true",
                                    "Es bleibt im Verzeichnis, mit dem Hinweis „Aufgelöst“"),
                            new Choice("false", "Es verschwindet aus dem Verzeichnis"));
            case HIDE, WAKE, ABANDON, DESCRIBE, RESOLUTION, STEP, SCHEDULE, FOUND, REVIEW ->
                    List.of();
        };
    }
}
