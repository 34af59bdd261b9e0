package de.buendnis.newsletter.edition;

import de.buendnis.newsletter.item.Items;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.PageLinks;
import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.wording.GermanTimes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All editions, and the items that wait for one. */
@Controller
@RequestMapping("/verwaltung/newsletter")
class OverviewPages {

    static final String ADDRESS = "/verwaltung/newsletter";

    private static final int EDITIONS = 15;
    private static final int NEWEST_ITEMS = 5;
    private static final int ITEMS = 25;
    private static final String ITEM_LIST = ADDRESS + "/meldungen";

    private final Editions editions;
    private final Items items;

    OverviewPages(Editions editions, Items items) {
        this.editions = editions;
        this.items = items;
    }

    /**
     * One edition in the list.
     *
     * @param worked by whom
     * @param since when it came where it is
     */
    record Row(EditionSummary edition, String worked, String since) {}

    @GetMapping
    String overview(@RequestParam(defaultValue = "1") String seite, Visitor visitor, Model model) {
        long total = editions.count();
        int pages = Paging.pages(total, EDITIONS);
        int page = Paging.number(seite, pages);
        model.addAttribute("trail", Crumb.trail("Übersicht", "/verwaltung", "Newsletter"));
        model.addAttribute("mayEdit", EditionDesk.mayEdit(visitor));
        model.addAttribute("editions", rows(page));
        model.addAttribute("pages", new PageLinks(page, pages, ADDRESS));
        model.addAttribute("items", ItemView.of(items.free(0, NEWEST_ITEMS)));
        model.addAttribute("itemCount", items.countFree());
        return "edition/overview";
    }

    @GetMapping("/meldungen")
    String items(
            @RequestParam(defaultValue = "1") String seite,
            @RequestParam(name = EditionDone.PARAMETER, required = false) @Nullable String done,
            Visitor visitor,
            Model model) {
        EditionDone.say(done, model);
        long total = items.countFree();
        int pages = Paging.pages(total, ITEMS);
        int page = Paging.number(seite, pages);
        model.addAttribute(
                "trail",
                Crumb.trail("Übersicht", "/verwaltung", "Newsletter", ADDRESS, "Meldungen"));
        model.addAttribute("mayEdit", EditionDesk.mayEdit(visitor));
        model.addAttribute("items", ItemView.of(items.free(page - 1, ITEMS)));
        model.addAttribute("pages", new PageLinks(page, pages, ITEM_LIST));
        return "edition/items";
    }

    /** Harmless twice: what is aside stays aside, what an edition has taken stays there. */
    @PostMapping("/meldungen")
    @PreAuthorize(EditionDesk.EDITORS)
    String setAside(@RequestParam("item") String itemId) {
        items.setAside(itemId);
        return EditionDone.SET_ASIDE.to(ITEM_LIST);
    }

    private List<Row> rows(int page) {
        return editions.newestFirst(page - 1, EDITIONS).stream()
                .map(
                        found ->
                                new Row(
                                        EditionSummary.of(found),
                                        found.state().author().name(),
                                        GermanTimes.shortMoment(found.state().since())))
                .toList();
    }
}
