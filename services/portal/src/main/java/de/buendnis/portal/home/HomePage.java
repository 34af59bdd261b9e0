package de.buendnis.portal.home;

import de.buendnis.portal.calendar.ActionCalendar;
import de.buendnis.portal.calendar.CampaignBanner;
import de.buendnis.portal.directory.Directory;
import de.buendnis.portal.gateway.Backends;
import de.buendnis.portal.wording.GermanDates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page. */
@Controller
class HomePage {

    private static final int NEWS = 4;

    private final Directory directory;
    private final ActionCalendar calendar;
    private final LatestNews news;
    private final Backends backends;

    HomePage(Directory directory, ActionCalendar calendar, LatestNews news, Backends backends) {
        this.directory = directory;
        this.calendar = calendar;
        this.news = news;
        this.backends = backends;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("news", news.newest(NEWS));
        model.addAttribute("active", directory.active());
        calendar.banner().ifPresent(banner -> show(banner, model));
        // Only what is there is linked: a service may not be part of this installation.
        model.addAttribute("newsletter", backends.include("newsletter"));
        model.addAttribute("consultation", backends.include("consultation"));
        // The figure is as old as the index knows itself to be complete, not as old as the request.
        directory
                .asOf()
                .ifPresent(moment -> model.addAttribute("counted", GermanDates.moment(moment)));
        return "home/home";
    }

    private static void show(CampaignBanner banner, Model model) {
        model.addAttribute("banner", banner);
    }
}
