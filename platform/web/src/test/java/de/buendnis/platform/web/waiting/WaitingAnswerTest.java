package de.buendnis.platform.web.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.web.Visitor;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the dashboards are told. */
class WaitingAnswerTest {

    private static final Instant TODAY = Instant.parse("2027-05-10T08:00:00Z");
    private static final Visitor VISITOR =
            new Visitor("anna", "Anna Neumann", List.of(Visitor.OFFICE), null);

    @Test
    void theOldestTaskOfAllFeaturesComesFirst() {
        Waiting waiting =
                waiting(asked -> List.of(task("neu", 0)), asked -> List.of(task("alt", 3)));

        assertThat(waiting.tasks()).extracting(Task::title).containsExactly("alt", "neu");
        assertThat(waiting.count()).isEqualTo(2);
        assertThat(waiting.oldestSince()).isEqualTo(days(3));
    }

    @Test
    void whereNothingWaitsNothingIsOldest() {
        Waiting waiting = waiting(asked -> List.of());

        assertThat(waiting).isEqualTo(new Waiting(0, null, List.of(), List.of()));
    }

    @Test
    void featuresKnowWhoAsks() {
        TaskSource source = asked -> List.of(task("Aufgabe von " + asked.name(), 1));

        assertThat(waiting(source).tasks().getFirst().title())
                .isEqualTo("Aufgabe von Anna Neumann");
    }

    private static Waiting waiting(TaskSource... sources) {
        return new WaitingAnswer(List.of(sources)).waiting(VISITOR);
    }

    private static Task task(String title, int daysAgo) {
        return new Task(title, "Seit langem", "/verwaltung", days(daysAgo), null, "Prüfen");
    }

    private static Instant days(int ago) {
        return TODAY.minusSeconds(ago * 86_400L);
    }
}
