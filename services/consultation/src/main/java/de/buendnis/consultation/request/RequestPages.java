package de.buendnis.consultation.request;

import de.buendnis.platform.messaging.wish.Outcome;
import de.buendnis.platform.messaging.wish.Wish;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A requester's own request: how it stands, what was written, and writing again. */
@Controller
@RequestMapping({RequestDoor.LINK, RequestDoor.COORDINATOR})
class RequestPages {

    private final RequestCommands commands;
    private final RequestViews views;

    RequestPages(RequestCommands commands, RequestViews views) {
        this.commands = commands;
        this.views = views;
    }

    @GetMapping
    String request(
            @ModelAttribute(name = "door", binding = false) RequestDoor door,
            @RequestParam(name = Done.PARAMETER, required = false) @Nullable String done,
            Model model) {
        Done.say(done, model);
        model.addAttribute("form", new ReplyForm(null));
        return page(door, Wish.fresh(), model);
    }

    @PostMapping("/antworten")
    String reply(
            @ModelAttribute(name = "door", binding = false) RequestDoor door,
            Wish wish,
            @ModelAttribute("form") ReplyForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        return new Outcome(errors, response)
                .of(
                        form,
                        typed -> {
                            commands.reply(
                                    wish.command(door.id(), typed, door.visitor()), typed.text());
                            return Done.REPLIED.at(door.home());
                        },
                        stale -> page(door, wish, model));
    }

    @PostMapping("/wieder-oeffnen")
    String reopen(
            @ModelAttribute(name = "door", binding = false) RequestDoor door,
            Wish wish,
            @ModelAttribute("form") ReplyForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        return new Outcome(errors, response)
                .of(
                        form,
                        typed -> {
                            commands.reopen(
                                    wish.command(door.id(), typed, door.visitor()), typed.text());
                            return Done.REOPENED.at(door.home());
                        },
                        stale -> page(door, wish, model));
    }

    private String page(RequestDoor door, Wish wish, Model model) {
        model.addAttribute("trail", door.trail());
        model.addAttribute("view", views.of(door.request()));
        model.addAttribute("handed", wish);
        return "request/request";
    }
}
