package de.buendnis.newsletter.edition;

import de.buendnis.newsletter.item.Items;
import de.buendnis.newsletter.item.Proposal;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.waiting.Task;
import de.buendnis.platform.web.waiting.TaskSource;
import de.buendnis.platform.web.wording.GermanTimes;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Editions that somebody should approve or send, and items that wait for an edition. */
@Component
class EditionTasks implements TaskSource {

    private final Aggregates<Edition, EditionHappening> editions;
    private final Items items;

    EditionTasks(Aggregates<Edition, EditionHappening> editions, Items items) {
        this.editions = editions;
        this.items = items;
    }

    @Override
    public List<Task> tasks(Visitor visitor) {
        if (!EditionDesk.mayEdit(visitor)) {
            return List.of();
        }
        return Stream.concat(
                        editions
                                .query(
                                        Query.query(
                                                Criteria.where("state.stage")
                                                        .in(
                                                                EditionStage.IN_REVIEW.name(),
                                                                EditionStage.APPROVED.name())))
                                .stream()
                                .filter(found -> concerns(found.state(), visitor))
                                .map(EditionTasks::task),
                        waitingItems())
                .toList();
    }

    /** Nobody is asked to approve what is their own. */
    private static boolean concerns(Edition edition, Visitor visitor) {
        var asked = new Editor(visitor.id(), visitor.name());
        return edition.stage() == EditionStage.APPROVED
                || (!asked.isSameAs(edition.author()) && !asked.isSameAs(edition.editor()));
    }

    private static Task task(Versioned<Edition> found) {
        Edition edition = found.state();
        boolean review = edition.stage() == EditionStage.IN_REVIEW;
        return new Task(
                (review ? "Ausgabe freigeben: " : "Ausgabe versenden: ")
                        + edition.wording().subject(),
                review
                        ? "Geschrieben von " + edition.author().name()
                        : "Freigegeben, der Versand hat noch nicht begonnen",
                EditionSummary.of(found).address(),
                edition.since(),
                null,
                review ? "Prüfen" : "Versenden");
    }

    private Stream<Task> waitingItems() {
        long count = items.countFree();
        if (count == 0) {
            return Stream.empty();
        }
        Proposal newest = items.free(0, 1).stream().findFirst().orElse(null);
        return Stream.ofNullable(newest)
                .map(
                        proposal ->
                                new Task(
                                        "Neue Meldungen für den Newsletter",
                                        "%s in keiner Ausgabe"
                                                .formatted(
                                                        GermanTimes.counted(
                                                                count,
                                                                "Meldung steht noch",
                                                                "Meldungen stehen noch")),
                                        "/verwaltung/newsletter",
                                        proposal.occurredAt(),
                                        null,
                                        "Ansehen"));
    }
}
