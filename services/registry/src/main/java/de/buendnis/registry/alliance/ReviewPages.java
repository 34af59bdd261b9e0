package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Versioned;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The office reads what changed in a portrait beside what is published, and asks for changes or
 * publishes. Media unit and advisers may read it too.
 */
@Controller
@RequestMapping("/verwaltung/buendnisse/{alliance}/pruefung")
class ReviewPages {

    private final AllianceDesk desk;
    private final AllianceCommands commands;
    private final Reviews reviews;

    ReviewPages(AllianceDesk desk, AllianceCommands commands, Reviews reviews) {
        this.desk = desk;
        this.commands = commands;
        this.reviews = reviews;
    }

    @ModelAttribute
    void review(Door door, Model model) {
        model.addAttribute("review", reviews.of(desk.alliance(door)));
    }

    @GetMapping
    ModelAndView page(Door door) {
        return desk.look(page(Done.PUBLISHED), door);
    }

    @PostMapping
    ModelAndView decide(
            Door door,
            Ticket ticket,
            @ModelAttribute("form") ReviewForm form,
            BindingResult errors) {
        return switch (form.decided()) {
            case REQUEST ->
                    desk.carryOut(
                            page(Done.CHANGES_REQUESTED),
                            door,
                            ticket,
                            form,
                            errors,
                            commands::requestChanges);
            case PUBLISH, PUBLISH_ANYWAY -> {
                warnOfRemarks(form, errors);
                yield publish(door, ticket, form, errors, commands::publish);
            }
            case PUBLISH_ON_BEHALF ->
                    publish(door, ticket, form, errors, commands::publishOnBehalf);
        };
    }

    private ModelAndView publish(
            Door door,
            Ticket ticket,
            ReviewForm form,
            BindingResult errors,
            Function<Command, Versioned<Alliance>> publishing) {
        return desk.carryOut(
                page(Done.PUBLISHED),
                door,
                ticket,
                form,
                errors,
                (command, unsent) -> publishing.apply(command));
    }

    /** Remarks are sent with a request for changes alone; nobody should lose them unawares. */
    private static void warnOfRemarks(ReviewForm form, BindingResult errors) {
        if (form.decided() == ReviewForm.Decision.PUBLISH && form.count() > 0) {
            errors.reject(
                    "remarks-are-not-sent",
                    "Sie haben Anmerkungen geschrieben, die beim Veröffentlichen niemand bekommt. Erbitten Sie Änderungen, oder veröffentlichen Sie trotzdem.");
        }
    }

    private static OfficePage<ReviewForm> page(Done done) {
        return new OfficePage<>(
                OfficeAction.REVIEW, "office/review", alliance -> ReviewForm.empty(), done);
    }
}
