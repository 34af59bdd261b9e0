package de.buendnis.consultation.casework;

import de.buendnis.consultation.request.Request;
import de.buendnis.consultation.request.RequestCommands;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.messaging.wish.Outcome;
import de.buendnis.platform.messaging.wish.Wish;
import de.buendnis.platform.web.Visitor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The steps that a case takes by hand; each says beforehand what comes of it. */
@Controller
@RequestMapping("/verwaltung/beratung/{request}/schritte/{step}")
@PreAuthorize(CasePages.DESK)
class CaseStepPages {

    private final CaseModel cases;
    private final RequestCommands commands;

    CaseStepPages(CaseModel cases, RequestCommands commands) {
        this.cases = cases;
        this.commands = commands;
    }

    @GetMapping
    String asked(
            @PathVariable("request") String id, @PathVariable("step") String path, Model model) {
        Versioned<Request> found = cases.get(id);
        model.addAttribute("form", StepForm.empty());
        return cases.step(found, CaseStep.at(path), Wish.upon(found.version()), false, model);
    }

    @PostMapping
    String take(
            @PathVariable("request") String id,
            @PathVariable("step") String path,
            Wish wish,
            Visitor visitor,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        Versioned<Request> found = cases.get(id);
        CaseStep step = CaseStep.at(path);
        return new Outcome(errors, response)
                .of(
                        form,
                        typed -> {
                            take(step, wish.command(id, step + "" + typed, visitor), typed);
                            return step.done().at(id);
                        },
                        stale ->
                                cases.step(
                                        found,
                                        step,
                                        wish.again(stale, found.version()),
                                        stale,
                                        model));
    }

    private void take(CaseStep step, Command command, StepForm form) {
        var unused =
                switch (step) {
                    case TAKE -> commands.take(command);
                    case REDIRECT ->
                            commands.redirect(
                                    command,
                                    Objects.requireNonNullElse(form.unit(), ""),
                                    form.text());
                    case CLOSE -> commands.close(command);
                    case WITHDRAW -> commands.withdraw(command);
                    case REOPEN -> commands.reopen(command, form.text());
                };
    }
}
