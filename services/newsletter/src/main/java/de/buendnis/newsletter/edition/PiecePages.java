package de.buendnis.newsletter.edition;

import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.messaging.wish.Outcome;
import de.buendnis.platform.messaging.wish.Wish;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.input.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The form of a piece: an own text, or an item in other words. */
@Controller
@RequestMapping("/verwaltung/newsletter/ausgaben/{id}/beitraege")
@PreAuthorize(EditionDesk.EDITORS)
class PiecePages {

    private static final String NEW_HEADING = "Eigenen Text schreiben";

    private final Editions editions;
    private final EditionCommands commands;

    PiecePages(Editions editions, EditionCommands commands) {
        this.editions = editions;
        this.commands = commands;
    }

    @GetMapping("/neu")
    String written(@PathVariable String id, Model model) {
        Versioned<Edition> found = editions.get(id);
        model.addAttribute("form", PieceForm.empty());
        return page(found, NEW_HEADING, Wish.upon(found.version()), false, model);
    }

    @PostMapping("/neu")
    String write(
            @PathVariable String id,
            Wish wish,
            Visitor visitor,
            @ModelAttribute("form") PieceForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        Versioned<Edition> found = editions.get(id);
        return new Outcome(errors, response)
                .of(
                        form.value(wish.newId(id), null, new Refusals(errors)),
                        piece -> {
                            commands.add(wish.command(id, form, visitor), piece);
                            return EditionDone.ADDED.at(id);
                        },
                        stale ->
                                page(
                                        found,
                                        NEW_HEADING,
                                        wish.again(stale, found.version()),
                                        stale,
                                        model));
    }

    @GetMapping("/{piece}")
    String worded(@PathVariable String id, @PathVariable("piece") String pieceId, Model model) {
        Versioned<Edition> found = editions.get(id);
        Piece piece = found.state().piece(pieceId);
        model.addAttribute("form", PieceForm.of(piece));
        return page(found, piece.title(), Wish.upon(found.version()), false, model);
    }

    @PostMapping("/{piece}")
    String reword(
            @PathVariable String id,
            @PathVariable("piece") String pieceId,
            Wish wish,
            Visitor visitor,
            @ModelAttribute("form") PieceForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        Versioned<Edition> found = editions.get(id);
        Piece before = found.state().piece(pieceId);
        return new Outcome(errors, response)
                .of(
                        form.value(pieceId, before, new Refusals(errors)),
                        piece -> {
                            commands.replace(wish.command(id, form, visitor), piece);
                            return EditionDone.REPLACED.at(id);
                        },
                        stale ->
                                page(
                                        found,
                                        before.title(),
                                        wish.again(stale, found.version()),
                                        stale,
                                        model));
    }

    private static String page(
            Versioned<Edition> found, String heading, Wish wish, boolean stale, Model model) {
        EditionSummary edition = EditionSummary.of(found);
        model.addAttribute("heading", heading);
        model.addAttribute("approved", edition.stage() == EditionStage.APPROVED);
        model.addAttribute("handed", wish);
        model.addAttribute("stale", stale);
        model.addAttribute("back", edition.address());
        model.addAttribute(
                "trail",
                Crumb.trail(
                        "Newsletter",
                        OverviewPages.ADDRESS,
                        edition.subject(),
                        edition.address(),
                        heading));
        return "edition/piece";
    }
}
