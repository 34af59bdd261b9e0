package de.buendnis.consultation.request;

import de.buendnis.consultation.alliance.Alliances;
import de.buendnis.consultation.alliance.KnownAlliance;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.messaging.wish.Outcome;
import de.buendnis.platform.messaging.wish.Wish;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.input.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The form for advice: for everybody, and for coordinators who speak for their alliance. */
@Controller
class RequestFormPages {

    static final String PUBLIC = "/beratung";
    static final String COORDINATOR = CoordinatorPages.LIST + "/neu";

    private final RequestCommands commands;
    private final Alliances alliances;
    private final Districts districts;
    private final PageKeys keys;
    private final FormWords words;

    RequestFormPages(
            RequestCommands commands,
            Alliances alliances,
            Districts districts,
            PageKeys keys,
            FormWords words) {
        this.commands = commands;
        this.alliances = alliances;
        this.districts = districts;
        this.keys = keys;
        this.words = words;
    }

    @GetMapping(PUBLIC)
    String form(Model model) {
        model.addAttribute("form", RequestForm.empty(null));
        return page(null, Wish.fresh(), model);
    }

    @PostMapping(PUBLIC)
    String receive(
            Wish wish,
            @ModelAttribute("form") RequestForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        return receive(null, null, wish, form, errors, response, model);
    }

    @GetMapping(COORDINATOR)
    String formOfCoordinator(Visitor coordinator, Model model) {
        model.addAttribute("form", RequestForm.empty(coordinator.name()));
        return page(own(coordinator), Wish.fresh(), model);
    }

    @PostMapping(COORDINATOR)
    String receiveOfCoordinator(
            Visitor coordinator,
            Wish wish,
            @ModelAttribute("form") RequestForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        return receive(coordinator, own(coordinator), wish, form, errors, response, model);
    }

    private String receive(
            @Nullable Visitor coordinator,
            @Nullable KnownAlliance own,
            Wish wish,
            RequestForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        RequestForm.Meant meant =
                form.value(new Refusals(errors), alliances, districts, own, keys.next());
        return new Outcome(errors, response)
                .of(
                        meant,
                        asked -> {
                            Versioned<Request> received =
                                    commands.receive(
                                            creation(wish, form, visitor(coordinator)),
                                            asked.matter(),
                                            asked.requester(),
                                            asked.text());
                            return Done.RECEIVED.at(home(received, coordinator));
                        },
                        stale -> page(own, wish, model));
    }

    /** The first one's page, if the form was sent twice. */
    private static String home(Versioned<Request> received, @Nullable Visitor coordinator) {
        return coordinator == null
                ? Objects.requireNonNull(received.state().requester()).page()
                : CoordinatorPages.LIST + "/" + received.id();
    }

    /** What is typed otherwise after "back" is another request. */
    private static Command creation(Wish wish, RequestForm form, Visitor visitor) {
        return wish.command(wish.newId("request:" + form), form, visitor);
    }

    private static Visitor visitor(@Nullable Visitor coordinator) {
        return coordinator == null ? Requester.VISITOR : coordinator;
    }

    private KnownAlliance own(Visitor coordinator) {
        return alliances
                .find(String.valueOf(coordinator.alliance()))
                .orElseThrow(RequestRule.ALLIANCE_NOT_KNOWN_YET::refuse);
    }

    private String page(@Nullable KnownAlliance own, Wish wish, Model model) {
        words.describe(model);
        model.addAttribute("handed", wish);
        model.addAttribute("own", own);
        if (own == null) {
            model.addAttribute("alliances", words.alliances(alliances.published()));
            model.addAttribute("districts", districts.choices());
            model.addAttribute("trail", Crumb.trail("Startseite", "/", "Beratung"));
            return "request/form";
        }
        model.addAttribute("allianceName", own.name());
        model.addAttribute(
                "trail",
                Crumb.trail(
                        "Übersicht",
                        "/mein-buendnis",
                        "Beratung",
                        CoordinatorPages.LIST,
                        "Neue Anfrage"));
        return "request/form";
    }
}
