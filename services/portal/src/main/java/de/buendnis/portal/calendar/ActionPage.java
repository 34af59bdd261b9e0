package de.buendnis.portal.calendar;

import de.buendnis.contracts.events.LocalAction;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.WebProperties;
import de.buendnis.portal.calendar.ActionCalendar.Lookup;
import de.buendnis.portal.directory.Directory;
import de.buendnis.portal.wording.ContactCard;
import de.buendnis.portal.wording.Paragraphs;
import de.buendnis.portal.wording.WebLink;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one action, and what stands there when there is none. */
@Controller
class ActionPage {

    static final String ADDRESS = ActionPages.PATH + "/{campaign}/aktionen/{id}";

    private final ActionCalendar calendar;
    private final Directory directory;
    private final EventData eventData;
    private final String baseUrl;

    ActionPage(
            ActionCalendar calendar, Directory directory, EventData eventData, WebProperties web) {
        this.calendar = calendar;
        this.directory = directory;
        this.eventData = eventData;
        this.baseUrl = web.baseUrl();
    }

    @GetMapping(ADDRESS)
    String action(
            @PathVariable String campaign,
            @PathVariable String id,
            Model model,
            HttpServletResponse response) {
        return switch (calendar.find(campaign, id)) {
            case Lookup.Shown(Action action) -> shown(action, model, response);
            case Lookup.Gone() -> missing(HttpStatus.GONE, model, response);
            case Lookup.Unknown() -> missing(HttpStatus.NOT_FOUND, model, response);
        };
    }

    private String shown(Action action, Model model, HttpServletResponse response) {
        LocalAction details = action.details();
        model.addAttribute("action", action);
        model.addAttribute("paragraphs", Paragraphs.of(details.getText()));
        model.addAttribute("address", address(details));
        model.addAttribute("online", WebLink.of(details.getOnline()).orElse(null));
        model.addAttribute("contact", contact(action));
        model.addAttribute("structuredData", eventData.of(action, baseUrl));
        model.addAttribute(
                "trail",
                Crumb.trail("Startseite", "/", "Aktionstag", ActionPages.PATH, action.title()));
        // RFC 6596; as a header, because search engines read it there as well.
        response.addHeader(
                HttpHeaders.LINK, "<%s%s>; rel=\"canonical\"".formatted(baseUrl, action.path()));
        return "calendar/action";
    }

    /** Resolved at each reading: a contact that withdrew its consent is gone from here as well. */
    private @Nullable ContactCard contact(Action action) {
        String contactId = action.details().getContactId();
        if (contactId != null) {
            return directory
                    .contact(action.alliance(), contactId)
                    .map(ContactCard::of)
                    .filter(card -> !card.empty())
                    .orElse(null);
        }
        String mail = action.details().getContactMail();
        return mail == null ? null : new ContactCard(List.of(), mail, null, null, null);
    }

    private static List<String> address(LocalAction details) {
        String town =
                Stream.of(details.getPostalCode(), details.getCity())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return Stream.of(details.getVenue(), details.getStreet(), town)
                .filter(line -> line != null && !line.isBlank())
                .toList();
    }

    private String missing(HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("gone", status == HttpStatus.GONE);
        model.addAttribute("filling", calendar.asOf().isEmpty());
        model.addAttribute(
                "trail",
                Crumb.trail("Startseite", "/", "Aktionstag", ActionPages.PATH, "Nicht gefunden"));
        return "calendar/missing";
    }
}
