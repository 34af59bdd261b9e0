package de.buendnis.consultation.casework;

import de.buendnis.consultation.request.Contribution.Kind;
import de.buendnis.consultation.request.Request;
import de.buendnis.consultation.request.RequestCommands;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.messaging.wish.Outcome;
import de.buendnis.platform.messaging.wish.Wish;
import de.buendnis.platform.web.Visitor;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One case: everything that was written in it, and the place to write more. */
@Controller
@RequestMapping("/verwaltung/beratung/{request}")
@PreAuthorize(CasePages.DESK)
class CasePages {

    /** Who works on requests; for {@code @PreAuthorize}. The media unit does not read them. */
    static final String DESK = "hasAnyRole('OFFICE', 'ADVISER')";

    private final CaseModel cases;
    private final RequestCommands commands;

    CasePages(CaseModel cases, RequestCommands commands) {
        this.cases = cases;
        this.commands = commands;
    }

    static String link(String request) {
        return "/verwaltung/beratung/" + request;
    }

    @GetMapping
    String read(
            @PathVariable("request") String id,
            @RequestParam(name = Done.PARAMETER, required = false) @Nullable String done,
            Visitor visitor,
            Model model) {
        Versioned<Request> found = cases.get(id);
        Done.say(done, model);
        model.addAttribute("form", WritingForm.empty());
        return cases.page(found, visitor, Wish.upon(found.version()), false, model);
    }

    @PostMapping
    String write(
            @PathVariable("request") String id,
            Wish wish,
            Visitor visitor,
            @ModelAttribute("form") WritingForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        Versioned<Request> found = cases.get(id);
        return new Outcome(errors, response)
                .of(
                        form.chosen(errors),
                        kind -> write(kind, wish.command(id, form, visitor), form.text()).at(id),
                        stale ->
                                cases.page(
                                        found,
                                        visitor,
                                        wish.again(stale, found.version()),
                                        stale,
                                        model));
    }

    private Done write(Kind kind, Command command, @Nullable String text) {
        return switch (kind) {
            case ANSWER -> {
                commands.answer(command, text);
                yield Done.ANSWERED;
            }
            case QUESTION -> {
                commands.ask(command, text);
                yield Done.ASKED;
            }
            case NOTE -> {
                commands.note(command, text);
                yield Done.NOTED;
            }
            case REQUEST, REPLY -> throw new IllegalArgumentException("Not for the desk: " + kind);
        };
    }
}
