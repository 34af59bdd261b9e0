package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.PageLinks;
import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.wording.GermanTimes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All alliances, as the office looks for them. */
@Controller
class AllianceListPages {

    private static final int PAGE_SIZE = 25;
    private static final int LONGEST_SEARCH = 200;

    private final AllianceQueries queries;
    private final OfficeTasks tasks;
    private final Clock clock;

    AllianceListPages(AllianceQueries queries, OfficeTasks tasks, Clock clock) {
        this.queries = queries;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * One alliance in the list.
     *
     * @param waiting whether it waits for the office
     */
    record Row(
            AllianceHead head,
            AllianceHead.Badge stage,
            String place,
            String portrait,
            String changed,
            boolean waiting) {}

    @GetMapping("/verwaltung/buendnisse")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "1") String seite,
            Visitor visitor,
            Model model) {
        String text = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_SEARCH));
        ListFilter filter = new ListFilter(text, stand, LocalDate.now(clock));
        long total = queries.count(filter.query());
        int pages = (int) Math.max(1, Math.ceilDiv(total, PAGE_SIZE));
        int page = Math.clamp(number(seite), 1, pages);
        List<Versioned<Alliance>> found =
                queries.list(filter.query(), page - 1, PAGE_SIZE).alliances();
        model.addAttribute("trail", Crumb.trail("Übersicht", "/verwaltung", "Bündnisse"));
        model.addAttribute("filter", filter);
        model.addAttribute("tiles", filter.tiles(queries));
        model.addAttribute("rows", found.stream().map(this::row).toList());
        model.addAttribute("caption", caption(page, found.size(), total));
        model.addAttribute("pages", new PageLinks(page, pages, filter.address()));
        model.addAttribute("mayChange", visitor.is(Visitor.OFFICE));
        return "office/list";
    }

    private Row row(Versioned<Alliance> found) {
        Alliance alliance = found.state();
        Place place = alliance.description().place();
        return new Row(
                AllianceHead.of(found),
                AllianceHead.stage(alliance),
                place.inWords(),
                portrait(alliance),
                GermanTimes.shortMoment(found.changedAt()),
                !tasks.of(found).isEmpty());
    }

    private static String portrait(Alliance alliance) {
        String review = alliance.workingCopy().review().label();
        Publication publication = alliance.publication();
        return publication == null ? review : review + ", Fassung " + publication.edition();
    }

    private static @Nullable String caption(int page, int shown, long total) {
        if (total == 0) {
            return null;
        }
        int first = (page - 1) * PAGE_SIZE + 1;
        return "%d bis %d von %d, zuletzt geänderte zuerst"
                .formatted(first, first + shown - 1, total);
    }

    private static int number(String page) {
        try {
            return Integer.parseInt(page);
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }
}
