package de.buendnis.consultation.casework;

import de.buendnis.consultation.alliance.Alliances;
import de.buendnis.consultation.alliance.KnownAlliance;
import de.buendnis.consultation.casework.CaseQueries.Filter;
import de.buendnis.consultation.desk.Desk;
import de.buendnis.consultation.desk.ServiceUnit;
import de.buendnis.consultation.request.Assignee;
import de.buendnis.consultation.request.Request;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Choice;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.PageLinks;
import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.wording.GermanTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All requests, as the desk works them off. */
@Controller
@PreAuthorize(CasePages.DESK)
class CaseListPages {

    private static final int PAGE_SIZE = 25;
    private static final Sort MOST_URGENT_FIRST = Sort.by("state.handling.dueAt", "_id");
    private static final Sort NEWEST_FIRST =
            Sort.by(Sort.Order.desc("changedAt"), Sort.Order.asc("_id"));

    private final CaseQueries queries;
    private final Alliances alliances;
    private final Desk desk;
    private final Clock clock;

    CaseListPages(CaseQueries queries, Alliances alliances, Desk desk, Clock clock) {
        this.queries = queries;
        this.alliances = alliances;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * One case in the list.
     *
     * @param due null where nothing is due
     */
    record Row(
            String link,
            String number,
            CaseSubject subject,
            Badge stage,
            @Nullable Badge due,
            String unit,
            String assignee,
            String changed) {}

    @GetMapping("/verwaltung/beratung")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "") String stelle,
            @RequestParam(defaultValue = "") String wer,
            @RequestParam(defaultValue = "1") String seite,
            Visitor visitor,
            Model model) {
        CaseFilter filter = new CaseFilter(q, stand, stelle, wer);
        List<String> matching =
                filter.text().isEmpty() ? List.of() : alliances.matching(filter.text());
        Filter query = filter.query(visitor.id(), matching);
        long total = queries.count(query);
        int pages = (int) Math.max(1, Math.ceilDiv(total, PAGE_SIZE));
        int page = Math.clamp(number(seite), 1, pages);
        List<Versioned<Request>> found =
                queries.list(
                        query,
                        filter.isToDo() ? MOST_URGENT_FIRST : NEWEST_FIRST,
                        page - 1,
                        PAGE_SIZE);
        model.addAttribute("trail", Crumb.trail("Übersicht", "/verwaltung", "Beratung"));
        model.addAttribute("filter", filter);
        model.addAttribute("tiles", filter.tiles(queries, visitor.id(), matching));
        model.addAttribute("units", units());
        model.addAttribute(
                "people",
                List.of(
                        new Choice(CaseFilter.MINE, "Meine"),
                        new Choice(CaseFilter.NOBODY, "Noch bei niemandem")));
        model.addAttribute("listed", rows(found));
        model.addAttribute("caption", caption(filter, page, found.size(), total));
        model.addAttribute("pages", new PageLinks(page, pages, filter.address()));
        return "casework/list";
    }

    private List<Choice> units() {
        return desk.units().stream().map(unit -> new Choice(unit.id(), unit.name())).toList();
    }

    private List<Row> rows(List<Versioned<Request>> found) {
        Map<String, KnownAlliance> known =
                alliances.find(
                        found.stream()
                                .map(each -> each.state().matter().allianceId())
                                .flatMap(Stream::ofNullable)
                                .distinct()
                                .toList());
        Instant now = clock.instant();
        return found.stream().map(each -> row(each, known, now)).toList();
    }

    private Row row(Versioned<Request> found, Map<String, KnownAlliance> known, Instant now) {
        Request request = found.state();
        String alliance = Objects.requireNonNullElse(request.matter().allianceId(), "");
        String unit = request.handling().unit();
        Assignee assignee = request.handling().assignee();
        return new Row(
                CasePages.link(found.id()),
                request.number(),
                CaseSubject.of(request, known.get(alliance)),
                Badge.of(request.stage()),
                Badge.due(request.handling().dueAt(), now),
                desk.unit(unit).map(ServiceUnit::name).orElse(unit),
                assignee == null ? "niemand" : assignee.name(),
                GermanTimes.shortMoment(found.changedAt()));
    }

    private static @Nullable String caption(CaseFilter filter, int page, int shown, long total) {
        if (total == 0) {
            return null;
        }
        int first = (page - 1) * PAGE_SIZE + 1;
        return "%d bis %d von %d, %s"
                .formatted(
                        first,
                        first + shown - 1,
                        total,
                        filter.isToDo() ? "dringendste zuerst" : "zuletzt geänderte zuerst");
    }

    private static int number(String page) {
        return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    }
}
