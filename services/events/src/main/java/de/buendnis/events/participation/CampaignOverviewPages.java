package de.buendnis.events.participation;

import de.buendnis.events.alliance.Alliances;
import de.buendnis.events.alliance.KnownAlliance;
import de.buendnis.events.campaign.CampaignTerms;
import de.buendnis.events.campaign.CampaignView;
import de.buendnis.events.campaign.CampaignViews;
import de.buendnis.events.participation.ParticipationQueries.Filter;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Choice;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.PageLinks;
import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.wording.GermanTimes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One campaign as the office works on it: where it stands, who takes part. */
@Controller
class CampaignOverviewPages {

    private static final int PAGE_SIZE = 25;

    private final CampaignViews campaigns;
    private final ParticipationQueries participations;
    private final Alliances alliances;

    CampaignOverviewPages(
            CampaignViews campaigns, ParticipationQueries participations, Alliances alliances) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.alliances = alliances;
    }

    /**
     * One participation in the list.
     *
     * @param alliance its name, or a stand-in while it is not known here yet
     * @param whereabouts null while they are not known
     */
    record Row(
            String link,
            String alliance,
            @Nullable String whereabouts,
            StageBadge stage,
            String actions,
            String changed) {}

    /** A number and what it counts. */
    record Figure(long number, String label) {}

    @GetMapping("/verwaltung/aktionstage/{campaign}")
    String overview(
            @PathVariable("campaign") String slug,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "1") String seite,
            @RequestParam(name = CampaignViews.DONE, required = false) @Nullable String done,
            Visitor visitor,
            Model model) {
        CampaignView campaign = campaigns.at(slug);
        ListFilter filter = ListFilter.of(slug, q, stand);
        Filter query = filter.query(campaign.terms().id(), alliances);
        long total = participations.count(query);
        int pages = (int) Math.max(1, Math.ceilDiv(total, PAGE_SIZE));
        int page = Math.clamp(number(seite), 1, pages);
        List<Versioned<Participation>> found = participations.list(query, page - 1, PAGE_SIZE);
        CampaignViews.say(done, model);
        model.addAttribute("trail", trail(campaign.terms()));
        model.addAttribute("campaign", campaign);
        model.addAttribute("days", CampaignWords.days(campaign.terms()));
        model.addAttribute("mayChange", visitor.is(Visitor.OFFICE));
        model.addAttribute("figures", figures(campaign.terms()));
        model.addAttribute("filter", filter);
        model.addAttribute("tiles", filter.tiles(campaign.terms().id(), participations, alliances));
        model.addAttribute("rows", rows(slug, found));
        model.addAttribute("caption", caption(page, found.size(), total));
        model.addAttribute("pages", new PageLinks(page, pages, filter.address()));
        return "campaign/campaign";
    }

    /** Whose registration the office writes down on its behalf: those that may take part. */
    @GetMapping("/verwaltung/aktionstage/{campaign}/teilnahmen")
    @PreAuthorize("hasRole('OFFICE')")
    String onBehalf(
            @PathVariable("campaign") String slug,
            @RequestParam(name = "buendnis", required = false) @Nullable String chosen,
            Model model) {
        CampaignTerms campaign = campaigns.at(slug).terms();
        if (chosen != null && alliances.find(chosen).isPresent()) {
            return "redirect:/verwaltung/aktionstage/%s/teilnahmen/%s/anmeldung"
                    .formatted(slug, chosen);
        }
        model.addAttribute("campaign", campaign);
        model.addAttribute("missing", chosen != null);
        model.addAttribute(
                "choices",
                alliances.active().stream()
                        .map(alliance -> new Choice(alliance.id(), alliance.name()))
                        .toList());
        model.addAttribute(
                "trail",
                Crumb.trail(
                        "Aktionstage",
                        "/verwaltung/aktionstage",
                        campaign.title(),
                        "/verwaltung/aktionstage/" + slug,
                        "Im Namen eines Bündnisses anmelden"));
        return "participation/on-behalf";
    }

    private List<Figure> figures(CampaignTerms campaign) {
        long published = participations.countActions(campaign.id(), ActionState.PUBLISHED);
        long held = participations.countActions(campaign.id(), ActionState.HELD);
        long cancelled = participations.countActions(campaign.id(), ActionState.CANCELLED);
        return List.of(
                new Figure(
                        participations.countPublic(campaign.id()),
                        "Bündnisse mit öffentlichen Aktionen"),
                new Figure(published + held, "öffentliche Aktionen"),
                new Figure(cancelled, "abgesagte Aktionen"));
    }

    private List<Row> rows(String slug, List<Versioned<Participation>> found) {
        Map<String, KnownAlliance> known =
                alliances.find(found.stream().map(each -> each.state().allianceId()).toList());
        return found.stream()
                .map(each -> row(slug, each, known.get(each.state().allianceId())))
                .toList();
    }

    private static Row row(
            String slug, Versioned<Participation> found, @Nullable KnownAlliance alliance) {
        Participation participation = found.state();
        return new Row(
                "/verwaltung/aktionstage/%s/teilnahmen/%s"
                        .formatted(slug, participation.allianceId()),
                alliance == null ? "Ein Bündnis, das hier noch nicht bekannt ist" : alliance.name(),
                alliance == null ? null : alliance.whereabouts(),
                StageBadge.of(participation.stage()),
                actions(participation),
                GermanTimes.shortMoment(found.changedAt()));
    }

    private static String actions(Participation participation) {
        long published =
                participation.published().stream()
                        .filter(action -> action.state() != ActionState.CANCELLED)
                        .count();
        return "%s, davon %d veröffentlicht"
                .formatted(
                        GermanTimes.counted(participation.plan().size(), "Aktion", "Aktionen"),
                        published);
    }

    private static List<Crumb> trail(CampaignTerms campaign) {
        return Crumb.trail(
                "Übersicht",
                "/verwaltung",
                "Aktionstage",
                "/verwaltung/aktionstage",
                campaign.title());
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
        return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    }
}
