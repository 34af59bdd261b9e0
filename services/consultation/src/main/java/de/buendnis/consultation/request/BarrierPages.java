package de.buendnis.consultation.request;

import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.messaging.wish.Outcome;
import de.buendnis.platform.messaging.wish.Wish;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.input.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Reporting a barrier (§ 12b BGG), without giving a name or an address if somebody likes to. */
@Controller
class BarrierPages {

    static final String REPORT = "/barriere-melden";

    private final RequestCommands commands;
    private final PageKeys keys;
    private final FormWords words;
    private final String site;

    BarrierPages(
            RequestCommands commands,
            PageKeys keys,
            FormWords words,
            @Value("${buendnis.base-url}") String site) {
        this.commands = commands;
        this.keys = keys;
        this.words = words;
        this.site = site;
    }

    /** The page that somebody comes from is most likely the one with the barrier. */
    @GetMapping(REPORT)
    String form(
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String before,
            Model model) {
        boolean ours = before != null && before.startsWith(site + "/");
        model.addAttribute("form", BarrierForm.about(ours ? before : null));
        return page(Wish.fresh(), model);
    }

    @PostMapping(REPORT)
    String report(
            Wish wish,
            @ModelAttribute("form") BarrierForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        BarrierForm.Meant meant = form.value(errors, new Refusals(errors), keys.next());
        return new Outcome(errors, response)
                .of(
                        meant,
                        reported -> {
                            Requester requester = reported.requester();
                            Versioned<Request> received =
                                    commands.receive(
                                            wish.command(
                                                    wish.newId("barrier:" + form),
                                                    form,
                                                    Requester.VISITOR),
                                            BarrierForm.matter(),
                                            requester,
                                            reported.text());
                            Done done = requester.mail() == null ? Done.REPORTED : Done.RECEIVED;
                            return done.at(
                                    Objects.requireNonNull(received.state().requester()).page());
                        },
                        stale -> page(wish, model));
    }

    private String page(Wish wish, Model model) {
        words.describe(model);
        model.addAttribute("handed", wish);
        model.addAttribute("trail", Crumb.trail("Startseite", "/", "Barriere melden"));
        return "request/barrier";
    }
}
