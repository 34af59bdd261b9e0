package de.buendnis.consultation.casework;

import de.buendnis.consultation.alliance.Alliances;
import de.buendnis.consultation.desk.Desk;
import de.buendnis.consultation.desk.ServiceUnit;
import de.buendnis.consultation.request.Assignee;
import de.buendnis.consultation.request.Contribution.Kind;
import de.buendnis.consultation.request.Request;
import de.buendnis.consultation.request.RequestHappening;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.messaging.wish.Wish;
import de.buendnis.platform.web.Choice;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.Visitor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the pages about one case show. */
@Component
class CaseModel {

    private static final int LINES = 30;

    private final Aggregates<Request, RequestHappening> requests;
    private final HistoryLines lines;
    private final Alliances alliances;
    private final Desk desk;
    private final Clock clock;

    CaseModel(
            Aggregates<Request, RequestHappening> requests,
            HistoryLines lines,
            Alliances alliances,
            Desk desk,
            Clock clock) {
        this.requests = requests;
        this.lines = lines;
        this.alliances = alliances;
        this.desk = desk;
        this.clock = clock;
    }

    /** A step that can be taken now. */
    record PossibleStep(String label, String link) {}

    Versioned<Request> get(String id) {
        return requests.get(id);
    }

    /** The page of a case. */
    String page(Versioned<Request> found, Visitor visitor, Wish wish, boolean stale, Model model) {
        Request request = found.state();
        CaseView view = fill(found, wish, stale, model);
        model.addAttribute("trail", Crumb.trail("Beratung", "/verwaltung/beratung", view.number()));
        model.addAttribute("kinds", kinds(request));
        model.addAttribute("writable", isTaken(request) && !request.stage().isOver());
        model.addAttribute("notable", !request.isErased());
        model.addAttribute("direct", steps(found, visitor, request, CaseStep.TAKE, CaseStep.CLOSE));
        model.addAttribute(
                "further",
                steps(
                        found,
                        visitor,
                        request,
                        CaseStep.REOPEN,
                        CaseStep.REDIRECT,
                        CaseStep.WITHDRAW));
        model.addAttribute("history", lines.of(requests.history(found.id(), 0, LINES)));
        return "casework/case";
    }

    /** The page of one step. */
    String step(Versioned<Request> found, CaseStep step, Wish wish, boolean stale, Model model) {
        CaseView view = fill(found, wish, stale, model);
        Request request = found.state();
        model.addAttribute(
                "trail",
                Crumb.trail(
                        "Beratung",
                        "/verwaltung/beratung",
                        view.number(),
                        view.link(),
                        step.label()));
        model.addAttribute("heading", step.label());
        model.addAttribute("consequences", step.consequences(request));
        model.addAttribute("redirecting", step == CaseStep.REDIRECT);
        model.addAttribute("noting", step == CaseStep.REDIRECT || step == CaseStep.REOPEN);
        model.addAttribute("mustNote", step == CaseStep.REDIRECT && isTaken(request));
        model.addAttribute("units", otherUnits(request));
        return "casework/step";
    }

    private CaseView fill(Versioned<Request> found, Wish wish, boolean stale, Model model) {
        CaseView view = CaseView.of(found, alliances, desk, clock.instant());
        model.addAttribute("case", view);
        model.addAttribute("handed", wish);
        model.addAttribute("stale", stale);
        return view;
    }

    private List<PossibleStep> steps(
            Versioned<Request> found, Visitor visitor, Request request, CaseStep... among) {
        var self = new Assignee(visitor.id(), visitor.name());
        Instant now = clock.instant();
        return Stream.of(among)
                .filter(step -> step.isPossible(request, self, now))
                .map(step -> new PossibleStep(step.label(), step.link(found.id())))
                .toList();
    }

    private static List<Choice> kinds(Request request) {
        var kinds = new ArrayList<Choice>();
        if (isTaken(request) && !request.stage().isOver() && request.canBeMailed()) {
            kinds.add(
                    new Choice(
                            Kind.ANSWER.name(),
                            "Antwort",
                            "Geht als E‑Mail an die Person, die angefragt hat."));
            kinds.add(
                    new Choice(
                            Kind.QUESTION.name(),
                            "Rückfrage",
                            "Geht als E‑Mail hinaus; die Anfrage wartet dann auf eine Ergänzung."));
        }
        kinds.add(
                new Choice(
                        Kind.NOTE.name(),
                        "Interne Notiz",
                        "Lesen nur Servicestelle und Fachberatung."));
        return kinds;
    }

    private List<Choice> otherUnits(Request request) {
        return desk.units().stream()
                .filter(unit -> !unit.id().equals(request.handling().unit()))
                .map(CaseModel::choice)
                .toList();
    }

    private static Choice choice(ServiceUnit unit) {
        return new Choice(unit.id(), unit.name());
    }

    private static boolean isTaken(Request request) {
        return request.handling().assignee() != null;
    }
}
