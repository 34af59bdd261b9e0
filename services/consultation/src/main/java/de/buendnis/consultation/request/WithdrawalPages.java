package de.buendnis.consultation.request;

import de.buendnis.platform.messaging.wish.Outcome;
import de.buendnis.platform.messaging.wish.Wish;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Withdrawing one's own request, asked about first: it cannot be taken back. */
@Controller
@RequestMapping({RequestDoor.LINK + "/zurueckziehen", RequestDoor.COORDINATOR + "/zurueckziehen"})
class WithdrawalPages {

    private final RequestCommands commands;

    WithdrawalPages(RequestCommands commands) {
        this.commands = commands;
    }

    @GetMapping
    String question(@ModelAttribute(name = "door", binding = false) RequestDoor door, Model model) {
        model.addAttribute("form", new ReplyForm(null));
        return page(door, Wish.fresh(), model);
    }

    @PostMapping
    String withdraw(
            @ModelAttribute(name = "door", binding = false) RequestDoor door,
            Wish wish,
            @ModelAttribute("form") ReplyForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        return new Outcome(errors, response)
                .of(
                        door,
                        own -> {
                            commands.withdraw(wish.command(own.id(), "withdraw", own.visitor()));
                            return Done.WITHDRAWN.at(own.home());
                        },
                        stale -> page(door, wish, model));
    }

    private static String page(RequestDoor door, Wish wish, Model model) {
        model.addAttribute("trail", door.trail());
        model.addAttribute("handed", wish);
        return "request/withdrawal";
    }
}
