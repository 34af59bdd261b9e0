package de.buendnis.newsletter.edition;

import de.buendnis.newsletter.item.Items;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.messaging.wish.Outcome;
import de.buendnis.platform.messaging.wish.Wish;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.PageLinks;
import de.buendnis.platform.web.Visitor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One edition as people work on it: what it tells, what could be added, what comes next. */
@Controller
@RequestMapping("/verwaltung/newsletter/ausgaben/{id}")
class EditionPages {

    private static final int ITEMS = 8;
    private static final int HISTORY = 20;

    private final Aggregates<Edition, EditionHappening> aggregates;
    private final Editions editions;
    private final EditionCommands commands;
    private final Outdated outdated;
    private final Items items;
    private final HistoryLines lines;
    private final ObjectProvider<Delivery> delivery;

    EditionPages(
            Aggregates<Edition, EditionHappening> aggregates,
            Editions editions,
            EditionCommands commands,
            Outdated outdated,
            Items items,
            HistoryLines lines,
            ObjectProvider<Delivery> delivery) {
        this.aggregates = aggregates;
        this.editions = editions;
        this.commands = commands;
        this.outdated = outdated;
        this.items = items;
        this.lines = lines;
        this.delivery = delivery;
    }

    /**
     * A button that was pressed.
     *
     * @param item which to take in, if it was that button
     */
    record ButtonForm(@Nullable String item) {}

    /** What a button beside a piece does. */
    enum Change {
        UP("hoch", EditionDone.MOVED),
        DOWN("runter", EditionDone.MOVED),
        REMOVE("entfernen", EditionDone.REMOVED),
        REFRESH("auffrischen", EditionDone.REFRESHED);

        private final String path;
        private final EditionDone done;

        Change(String path, EditionDone done) {
            this.path = path;
            this.done = done;
        }

        private static Change ofPath(String path) {
            return List.of(values()).stream()
                    .filter(change -> change.path.equals(path))
                    .findFirst()
                    .orElseThrow(EditionRule.UNKNOWN::refuse);
        }
    }

    @GetMapping
    String edition(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") String seite,
            @RequestParam(name = EditionDone.PARAMETER, required = false) @Nullable String done,
            Visitor visitor,
            Model model) {
        EditionDone.say(done, model);
        model.addAttribute("form", new ButtonForm(null));
        return page(id, seite, false, visitor, model);
    }

    /** Takes an item in. */
    @PostMapping("/meldungen")
    @PreAuthorize(EditionDesk.EDITORS)
    String take(
            @PathVariable String id,
            Wish wish,
            Visitor visitor,
            @ModelAttribute("form") ButtonForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        return new Outcome(errors, response)
                .of(
                        form.item(),
                        item -> {
                            commands.take(wish.command(id, form, visitor), item);
                            return EditionDone.TAKEN.at(id);
                        },
                        stale -> page(id, "1", stale, visitor, model));
    }

    /** Moves a piece, takes it out, or tells it anew. */
    @PostMapping("/beitraege/{piece}/{change}")
    @PreAuthorize(EditionDesk.EDITORS)
    String change(
            @PathVariable String id,
            @PathVariable("piece") String pieceId,
            @PathVariable("change") String path,
            Wish wish,
            Visitor visitor,
            @ModelAttribute("form") ButtonForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        return new Outcome(errors, response)
                .of(
                        Change.ofPath(path),
                        change -> {
                            carryOut(change, wish.command(id, change + pieceId, visitor), pieceId);
                            return change.done.at(id);
                        },
                        stale -> page(id, "1", stale, visitor, model));
    }

    private void carryOut(Change change, Command command, String pieceId) {
        switch (change) {
            case UP -> commands.move(command, pieceId, true);
            case DOWN -> commands.move(command, pieceId, false);
            case REMOVE -> commands.remove(command, pieceId);
            case REFRESH -> commands.refresh(command, pieceId);
        }
    }

    private String page(String id, String seite, boolean stale, Visitor visitor, Model model) {
        Versioned<Edition> found = editions.get(id);
        Edition edition = found.state();
        EditionSummary summary = EditionSummary.of(found);
        boolean editor = EditionDesk.mayEdit(visitor);
        Possible possible =
                editor
                        ? Possible.in(
                                edition,
                                new Editor(visitor.id(), visitor.name()),
                                outdated.of(edition))
                        : Possible.nothing();
        model.addAttribute(
                "trail",
                Crumb.trail(
                        "Übersicht",
                        "/verwaltung",
                        "Newsletter",
                        OverviewPages.ADDRESS,
                        summary.subject()));
        model.addAttribute("handed", Wish.upon(found.version()));
        model.addAttribute("stale", stale);
        model.addAttribute("edition", summary);
        model.addAttribute("view", EditionView.of(summary, edition, items.find(edition.itemIds())));
        model.addAttribute("possible", possible);
        model.addAttribute("progress", progress(summary));
        model.addAttribute("history", lines.of(aggregates.history(id, 0, HISTORY)));
        if (possible.edit()) {
            proposals(summary, edition, seite, model);
        }
        return "edition/edition";
    }

    private void proposals(EditionSummary summary, Edition edition, String seite, Model model) {
        int pages = Paging.pages(items.countProposed(summary.id(), edition.itemIds()), ITEMS);
        int page = Paging.number(seite, pages);
        model.addAttribute(
                "items",
                ItemView.of(items.proposed(summary.id(), edition.itemIds(), page - 1, ITEMS)));
        model.addAttribute("pages", new PageLinks(page, pages, summary.address()));
    }

    private Delivery.@Nullable Progress progress(EditionSummary summary) {
        @Nullable Delivery dispatch = delivery.getIfAvailable();
        return dispatch == null ? null : dispatch.progress(summary.id()).orElse(null);
    }
}
