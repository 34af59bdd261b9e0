package de.buendnis.portal.home;

import de.buendnis.portal.directory.Directory;
import de.buendnis.portal.wording.GermanDates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page. */
@Controller
class HomePage {

    private static final int NEWS = 4;

    private final Directory directory;

    HomePage(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("news", directory.newest(NEWS).stream().map(News::of).toList());
        model.addAttribute("active", directory.active());
        // The figure is as old as the index knows itself to be complete, not as old as the request.
        directory
                .asOf()
                .ifPresent(moment -> model.addAttribute("counted", GermanDates.moment(moment)));
        return "home/home";
    }
}
