package de.buendnis.newsletter.edition;

import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.messaging.wish.Outcome;
import de.buendnis.platform.messaging.wish.Wish;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.Visitor;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The steps of an edition; each says beforehand what comes of it. */
@Controller
@RequestMapping("/verwaltung/newsletter/ausgaben/{id}/schritte/{step}")
@PreAuthorize(EditionDesk.EDITORS)
class EditionStepPages {

    private final Editions editions;
    private final EditionCommands commands;

    EditionStepPages(Editions editions, EditionCommands commands) {
        this.editions = editions;
        this.commands = commands;
    }

    /** A remark, exactly as it was typed; asked when the edition is handed back. */
    record StepForm(@Nullable String note) {}

    @GetMapping
    String asked(@PathVariable String id, @PathVariable("step") String path, Model model) {
        Versioned<Edition> found = editions.get(id);
        model.addAttribute("form", new StepForm(null));
        return page(found, EditionStep.ofPath(path), Wish.upon(found.version()), false, model);
    }

    @PostMapping
    String take(
            @PathVariable String id,
            @PathVariable("step") String path,
            Wish wish,
            Visitor visitor,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        Versioned<Edition> found = editions.get(id);
        EditionStep step = EditionStep.ofPath(path);
        return new Outcome(errors, response)
                .of(
                        form,
                        typed -> {
                            take(step, wish.command(id, step + "" + typed, visitor), typed);
                            return step.done().at(id);
                        },
                        stale ->
                                page(
                                        found,
                                        step,
                                        wish.again(stale, found.version()),
                                        stale,
                                        model));
    }

    private void take(EditionStep step, Command command, StepForm form) {
        switch (step) {
            case SUBMIT -> commands.submit(command);
            case APPROVE -> commands.approve(command);
            case SEND -> commands.send(command);
            case HAND_BACK -> commands.handBack(command, form.note());
            case CANCEL -> commands.cancel(command);
        }
    }

    private static String page(
            Versioned<Edition> found, EditionStep step, Wish wish, boolean stale, Model model) {
        EditionSummary edition = EditionSummary.of(found);
        model.addAttribute("heading", step.label());
        model.addAttribute("edition", edition);
        model.addAttribute("consequences", step.consequences());
        model.addAttribute("asksNote", step == EditionStep.HAND_BACK);
        model.addAttribute("final", step.isLast());
        model.addAttribute("handed", wish);
        model.addAttribute("stale", stale);
        model.addAttribute(
                "trail",
                Crumb.trail(
                        "Newsletter",
                        OverviewPages.ADDRESS,
                        edition.subject(),
                        edition.address(),
                        step.label()));
        return "edition/step";
    }
}
