package de.buendnis.portal.portrait;

import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.WebProperties;
import de.buendnis.portal.calendar.ActionCalendar;
import de.buendnis.portal.directory.Alliance;
import de.buendnis.portal.directory.Directory;
import de.buendnis.portal.directory.Directory.Lookup;
import de.buendnis.portal.wording.ContactCard;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one alliance, and what stands there when there is none. */
@Controller
class PortraitPages {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Directory directory;
    private final ActionCalendar calendar;
    private final StructuredData structuredData;
    private final MessageSource labels;
    private final String baseUrl;

    PortraitPages(
            Directory directory,
            ActionCalendar calendar,
            StructuredData structuredData,
            MessageSource labels,
            WebProperties web) {
        this.directory = directory;
        this.calendar = calendar;
        this.structuredData = structuredData;
        this.labels = labels;
        this.baseUrl = web.baseUrl();
    }

    @GetMapping("/buendnisse/{slug}")
    String portrait(@PathVariable String slug, Model model, HttpServletResponse response) {
        return switch (directory.find(slug)) {
            case Lookup.Shown(Alliance alliance) -> shown(alliance, model, response);
            case Lookup.Gone() -> {
                response.setStatus(HttpStatus.GONE.value());
                yield missing("portrait/gone", model);
            }
            case Lookup.Unknown() -> {
                response.setStatus(HttpStatus.NOT_FOUND.value());
                // The name in an old address is often the new one's beginning.
                model.addAttribute("resembling", directory.resembling(slug));
                model.addAttribute("filling", directory.asOf().isEmpty());
                yield missing("portrait/unknown", model);
            }
        };
    }

    private String shown(Alliance alliance, Model model, HttpServletResponse response) {
        Alliance parent = parent(alliance);
        var related =
                new Portrait.Related(
                        directory.contacts(alliance).stream().map(ContactCard::of).toList(),
                        parent,
                        directory.belongingTo(alliance.id()));
        model.addAttribute("portrait", new Portrait(alliance, related, labels));
        calendar.next(alliance, LocalDate.now(BERLIN))
                .ifPresent(action -> model.addAttribute("nextAction", action));
        model.addAttribute("structuredData", structuredData.of(alliance, parent, baseUrl));
        model.addAttribute(
                "trail",
                Crumb.trail(
                        "Startseite", "/", "Bündnisse", "/buendnisse", alliance.place().getName()));
        // RFC 6596; as a header, because search engines read it there as well.
        response.addHeader(
                HttpHeaders.LINK, "<%s%s>; rel=\"canonical\"".formatted(baseUrl, alliance.path()));
        return "portrait/portrait";
    }

    private @Nullable Alliance parent(Alliance alliance) {
        String id = alliance.state().getParentId();
        return id == null ? null : directory.withId(id).orElse(null);
    }

    private static String missing(String view, Model model) {
        model.addAttribute(
                "trail",
                Crumb.trail("Startseite", "/", "Bündnisse", "/buendnisse", "Nicht gefunden"));
        return view;
    }
}
