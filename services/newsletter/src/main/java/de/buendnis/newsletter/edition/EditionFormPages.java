package de.buendnis.newsletter.edition;

import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.messaging.wish.Outcome;
import de.buendnis.platform.messaging.wish.Wish;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.input.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.YearMonth;
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

/** The form of an edition: subject and introduction. */
@Controller
@RequestMapping("/verwaltung/newsletter/ausgaben")
@PreAuthorize(EditionDesk.EDITORS)
class EditionFormPages {

    private final Editions editions;
    private final EditionCommands commands;
    private final Clock clock;

    EditionFormPages(Editions editions, EditionCommands commands, Clock clock) {
        this.editions = editions;
        this.commands = commands;
        this.clock = clock;
    }

    @GetMapping("/neu")
    String drafted(Model model) {
        model.addAttribute("form", EditionForm.empty(YearMonth.now(clock)));
        return page(null, Wish.fresh(), false, model);
    }

    @PostMapping("/neu")
    String draft(
            Wish wish,
            Visitor visitor,
            @ModelAttribute("form") EditionForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        String id = wish.newId("edition");
        return new Outcome(errors, response)
                .of(
                        form.value(new Refusals(errors)),
                        wording -> {
                            Versioned<Edition> unused =
                                    commands.draft(
                                            wish.command(id, form, visitor),
                                            form.slugTyped(),
                                            wording);
                            return EditionDone.DRAFTED.at(id);
                        },
                        stale -> page(null, wish, stale, model));
    }

    @GetMapping("/{id}/angaben")
    String worded(@PathVariable String id, Model model) {
        Versioned<Edition> found = editions.get(id);
        model.addAttribute("form", EditionForm.of(found.state()));
        return page(found, Wish.upon(found.version()), false, model);
    }

    @PostMapping("/{id}/angaben")
    String reword(
            @PathVariable String id,
            Wish wish,
            Visitor visitor,
            @ModelAttribute("form") EditionForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        Versioned<Edition> found = editions.get(id);
        return new Outcome(errors, response)
                .of(
                        form.value(new Refusals(errors)),
                        wording -> {
                            commands.reword(wish.command(id, form, visitor), wording);
                            return EditionDone.REWORDED.at(id);
                        },
                        stale -> page(found, wish.again(stale, found.version()), stale, model));
    }

    private static String page(
            @Nullable Versioned<Edition> found, Wish wish, boolean stale, Model model) {
        String heading = found == null ? "Ausgabe anlegen" : "Betreff und Vorwort";
        String back = found == null ? OverviewPages.ADDRESS : EditionSummary.of(found).address();
        model.addAttribute("heading", heading);
        model.addAttribute("fresh", found == null);
        model.addAttribute(
                "approved", found != null && found.state().stage() == EditionStage.APPROVED);
        model.addAttribute("handed", wish);
        model.addAttribute("stale", stale);
        model.addAttribute("back", back);
        model.addAttribute(
                "trail",
                found == null
                        ? Crumb.trail("Newsletter", OverviewPages.ADDRESS, heading)
                        : Crumb.trail(
                                "Newsletter",
                                OverviewPages.ADDRESS,
                                found.state().wording().subject(),
                                back,
                                heading));
        return "edition/form";
    }
}
