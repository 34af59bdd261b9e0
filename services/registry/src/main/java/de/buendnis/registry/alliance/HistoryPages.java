package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.PageLinks;
import de.buendnis.platform.web.RuleViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what to an alliance, and when; and what each publication changed. */
@Controller
@RequestMapping("/verwaltung/buendnisse/{alliance}/verlauf")
class HistoryPages {

    private static final int PAGE_SIZE = 20;

    private final Aggregates<Alliance, AllianceHappening> alliances;
    private final SectionComparisons comparisons;
    private final MessageSource labels;

    HistoryPages(
            Aggregates<Alliance, AllianceHappening> alliances,
            SectionComparisons comparisons,
            MessageSource labels) {
        this.alliances = alliances;
        this.comparisons = comparisons;
        this.labels = labels;
    }

    @GetMapping
    String history(Door door, @RequestParam(defaultValue = "1") int seite, Model model) {
        Versioned<Alliance> found = alliances.get(door.alliance());
        int pages = (int) Math.max(1, Math.ceilDiv(found.changes(), (long) PAGE_SIZE));
        int page = Math.clamp(seite, 1, pages);
        AllianceHead head = AllianceHead.of(found);
        model.addAttribute("alliance", head);
        model.addAttribute("trail", AllianceDesk.trail(found, "Verlauf"));
        model.addAttribute("lines", lines(found.id(), page - 1));
        model.addAttribute("pages", new PageLinks(page, pages, head.link() + "/verlauf"));
        return "office/history";
    }

    /** What a publication changed in the eyes of the public. */
    @GetMapping("/{version}")
    String publication(Door door, @PathVariable long version, Model model) {
        Versioned<Alliance> found = alliances.get(door.alliance());
        Publication published = publication(found.id(), version);
        Publication before = publication(found.id(), version - 1);
        if (published == null || (before != null && published.edition() == before.edition())) {
            throw RuleViolation.notFound(
                    "unknown-edition",
                    "Unter dieser Nummer ist keine Fassung veröffentlicht. Wählen Sie eine im Verlauf.");
        }
        model.addAttribute("alliance", AllianceHead.of(found));
        model.addAttribute("edition", published.edition());
        model.addAttribute(
                "trail",
                Crumb.trail(
                        "Bündnisse",
                        "/verwaltung/buendnisse",
                        found.state().name(),
                        "/verwaltung/buendnisse/" + found.id(),
                        "Verlauf",
                        "/verwaltung/buendnisse/" + found.id() + "/verlauf",
                        "Fassung " + published.edition()));
        model.addAttribute(
                "sections",
                comparisons.changed(before == null ? null : before.profile(), published.profile()));
        return "office/edition";
    }

    private List<HistoryLine> lines(String id, int page) {
        return alliances.history(id, page, PAGE_SIZE).stream()
                .map(entry -> HistoryLine.of(entry, labels))
                .toList();
    }

    private @Nullable Publication publication(String id, long version) {
        return alliances.at(id, version).map(Alliance::publication).orElse(null);
    }
}
