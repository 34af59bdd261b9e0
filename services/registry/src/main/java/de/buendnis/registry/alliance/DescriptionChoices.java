package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.AllianceLevel;
import de.buendnis.platform.web.Choice;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What can be chosen where an alliance is described. */
@Component
class DescriptionChoices {

    private final AllianceQueries queries;
    private final MessageSource labels;

    DescriptionChoices(AllianceQueries queries, MessageSource labels) {
        this.queries = queries;
        this.labels = labels;
    }

    List<Choice> levels() {
        return Choice.of(
                labels, AllianceLevel.MUNICIPALITY, AllianceLevel.DISTRICT, AllianceLevel.REGION);
    }

    /** All alliances but this one: none belongs to itself. */
    List<Choice> relatives(String alliance) {
        return queries.names().stream()
                .filter(other -> !other.id().equals(alliance))
                .map(other -> new Choice(other.id(), other.name()))
                .toList();
    }
}
