package de.buendnis.consultation.request;

import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Visitor;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says what waits for whoever asks: for office and advisers what the desk has to do, for a
 * coordinator the questions about the own alliance's requests.
 */
@RestController
class WaitingTasks {

    private final RequestQueries queries;

    WaitingTasks(RequestQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/internal/waiting")
    Waiting waiting(Visitor visitor) {
        if (visitor.is(Visitor.OFFICE) || visitor.is(Visitor.ADVISER)) {
            return Waiting.of(queries.forTheDesk().stream().map(WaitingTasks::ofDesk).toList());
        }
        String own = visitor.alliance();
        return Waiting.of(
                own == null || !visitor.coordinator()
                        ? List.of()
                        : queries.ofAlliance(own).stream()
                                .flatMap(found -> ofCoordinator(found).stream())
                                .toList());
    }

    private static Waiting.Task ofDesk(Versioned<Request> found) {
        Request request = found.state();
        Assignee assignee = request.handling().assignee();
        Matter matter = request.matter();
        String subject =
                matter.isBarrier()
                        ? "Gemeldete Barriere"
                        : "%s: %s".formatted(matter.type().label(), matter.topic().label());
        return new Waiting.Task(
                "%s %s"
                        .formatted(
                                request.number(), assignee == null ? "übernehmen" : "beantworten"),
                "%s, %s".formatted(subject, request.stage().label()),
                "/verwaltung/beratung/" + found.id(),
                request.handling().since(),
                request.handling().dueAt(),
                assignee == null ? null : assignee.name(),
                assignee == null ? "Ansehen" : "Bearbeiten");
    }

    private static Optional<Waiting.Task> ofCoordinator(Versioned<Request> found) {
        Request request = found.state();
        return request.stage() == RequestStage.WAITING_FOR_REQUESTER
                ? Optional.of(
                        new Waiting.Task(
                                "Rückfrage zu %s beantworten".formatted(request.number()),
                                "Die Beratung wartet auf Ihre Antwort",
                                CoordinatorPages.LIST + "/" + found.id(),
                                request.handling().since(),
                                null,
                                null,
                                "Antworten"))
                : Optional.empty();
    }
}
