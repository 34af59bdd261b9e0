package de.buendnis.portal.calendar;

import de.buendnis.contracts.registry.Land;
import de.buendnis.platform.web.Choice;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.PageLinks;
import de.buendnis.platform.web.WebProperties;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The campaign with its actions by day and place. */
@Controller
class ActionPages {

    static final String PATH = "/aktionstag";

    private static final int PLACE_AT_MOST = 100;

    private final ActionCalendar calendar;
    private final MessageSource labels;
    private final String baseUrl;

    ActionPages(ActionCalendar calendar, MessageSource labels, WebProperties web) {
        this.calendar = calendar;
        this.labels = labels;
        this.baseUrl = web.baseUrl();
    }

    @GetMapping(PATH)
    String overview(
            @RequestParam(name = "ort", required = false) @Nullable String place,
            @RequestParam(name = "land", required = false) @Nullable String land,
            @RequestParam(name = "seite", required = false) @Nullable String page,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("trail", Crumb.trail("Startseite", "/", "Aktionstag"));
        Campaign campaign = calendar.current().orElse(null);
        if (campaign == null) {
            model.addAttribute("filling", calendar.asOf().isEmpty());
            return "calendar/none";
        }
        ActionAddress typed = ActionAddress.of(place, land);
        boolean tooLong = typed.place().length() > PLACE_AT_MOST;
        if (tooLong) {
            // The field keeps what was typed; the list below shows all.
            response.setStatus(422);
            model.addAttribute("tooLong", PLACE_AT_MOST);
        }
        show(model, campaign, tooLong ? typed.withoutPlace() : typed, page);
        model.addAttribute("place", typed.place());
        return "calendar/overview";
    }

    private void show(
            Model model, Campaign campaign, ActionAddress asked, @Nullable String typedPage) {
        List<Action> all = calendar.actions(campaign);
        List<Action> chosen = asked.choose(all);
        DayList list = DayList.of(campaign, chosen);
        // An old bookmark of a list that is shorter now leads to its end.
        int page = Math.min(pageNumber(typedPage), list.pages());
        model.addAttribute("banner", CampaignBanner.of(campaign, all));
        model.addAttribute("asked", asked);
        model.addAttribute("found", chosen.size());
        model.addAttribute("lands", lands(all, asked));
        model.addAttribute("days", DaySection.of(list.page(page)));
        model.addAttribute("pages", new PageLinks(page, list.pages(), asked.link()));
        String feed = baseUrl + CalendarFiles.FEED;
        model.addAttribute("feed", feed);
        model.addAttribute("subscription", feed.replaceFirst("^https?:", "webcal:"));
    }

    /** The Länder that have actions, and the one that is asked for. */
    private List<LandOption> lands(List<Action> actions, ActionAddress asked) {
        return List.of(Land.values()).stream()
                .filter(land -> land != Land.UNKNOWN)
                .map(land -> option(land, actions, asked))
                .filter(option -> option.count() > 0 || option.chosen())
                .sorted(
                        Comparator.comparing(
                                LandOption::label, Collator.getInstance(Locale.GERMAN)))
                .toList();
    }

    private LandOption option(Land land, List<Action> actions, ActionAddress asked) {
        long count =
                actions.stream()
                        .filter(action -> action.alliance().place().getLand() == land)
                        .count();
        return new LandOption(
                ActionAddress.key(land),
                Choice.label(labels, land),
                count,
                Objects.equals(land, asked.land()));
    }

    private static int pageNumber(@Nullable String typed) {
        return typed != null && typed.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(typed) : 1;
    }

    /** An entry of the filter. */
    record LandOption(String value, String label, long count, boolean chosen) {}
}
