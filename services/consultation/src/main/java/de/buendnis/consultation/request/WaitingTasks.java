package de.buendnis.consultation.request;

import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.waiting.Task;
import de.buendnis.platform.web.waiting.TaskSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says what waits for whoever asks: for office and advisers what the desk has to do, for a
 * coordinator the questions about the own alliance's requests.
 */
@Component
class WaitingTasks implements TaskSource {

    private final RequestQueries queries;

    WaitingTasks(RequestQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Task> tasks(Visitor visitor) {
        if (visitor.is(Visitor.OFFICE) || visitor.is(Visitor.ADVISER)) {
            return queries.forTheDesk().stream().map(WaitingTasks::ofDesk).toList();
        }
        String own = visitor.alliance();
        return own == null || !visitor.coordinator()
                ? List.of()
                : queries.ofAlliance(own).stream()
                        .flatMap(found -> ofCoordinator(found).stream())
                        .toList();
    }

    private static Task ofDesk(Versioned<Request> found) {
        Request request = found.state();
        Assignee assignee = request.handling().assignee();
        Matter matter = request.matter();
        String subject =
                matter.isBarrier()
                        ? "Gemeldete Barriere"
                        : "%s: %s".formatted(matter.type().label(), matter.topic().label());
        return new Task(
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

    private static Optional<Task> ofCoordinator(Versioned<Request> found) {
        Request request = found.state();
        return request.stage() == RequestStage.WAITING_FOR_REQUESTER
                ? Optional.of(
                        new Task(
                                "Rückfrage zu %s beantworten".formatted(request.number()),
                                "Die Beratung wartet auf Ihre Antwort",
                                CoordinatorPages.LIST + "/" + found.id(),
                                request.handling().since(),
                                null,
                                "Antworten"))
                : Optional.empty();
    }
}
