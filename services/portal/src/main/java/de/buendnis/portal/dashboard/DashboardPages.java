package de.buendnis.portal.dashboard;

import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.Visitor;
import de.buendnis.portal.directory.Directory;
import de.buendnis.portal.gateway.VisitorToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The first page after the sign-in: {@code /verwaltung} for staff, {@code /mein-buendnis} for
 * coordinators.
 */
@Controller
class DashboardPages {

    private final WaitingQuestions questions;
    private final VisitorToken tokens;
    private final Directory directory;
    private final Clock clock = Clock.systemUTC();

    DashboardPages(WaitingQuestions questions, VisitorToken tokens, Directory directory) {
        this.questions = questions;
        this.tokens = tokens;
        this.directory = directory;
    }

    @GetMapping("/verwaltung")
    ModelAndView office(
            @RequestParam(name = "bereich", required = false) @Nullable String area,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "seite", defaultValue = "1") String page,
            HttpServletRequest request,
            HttpServletResponse response) {
        OfficeDesk desk =
                OfficeDesk.of(
                        answers(request, response),
                        area,
                        words.strip(),
                        page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1,
                        clock.instant());
        return new ModelAndView("dashboard/office", "desk", desk);
    }

    @GetMapping("/mein-buendnis")
    ModelAndView coordinator(
            Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        CoordinatorDesk desk = CoordinatorDesk.of(answers(request, response), clock.instant());
        ModelAndView page = new ModelAndView("dashboard/coordinator", "desk", desk);
        Optional.ofNullable(visitor.alliance())
                .flatMap(directory::withId)
                .ifPresent(
                        alliance ->
                                page.addObject("allianceName", alliance.name())
                                        .addObject("portrait", alliance.path()));
        return page;
    }

    private List<Answer> answers(HttpServletRequest request, HttpServletResponse response) {
        try {
            return questions.ask(tokens.of(request, response).orElseThrow());
        } catch (VisitorToken.IdentityAway away) {
            throw RuleViolation.unavailable(
                    "sign-in-away",
                    "Die Anmeldung ist gerade nicht erreichbar, deshalb können wir Ihre Vorgänge nicht zeigen."
                            + " Versuchen Sie es in einigen Minuten noch einmal.");
        }
    }
}
