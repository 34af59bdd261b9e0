package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Aggregates.Entry;
import de.buendnis.platform.web.Choice;
import de.buendnis.platform.web.wording.GermanTimes;
import java.util.List;
import org.springframework.context.MessageSource;

/**
 * One line of an alliance's history, as it is read.
 *
 * @param who name and capacity
 * @param publication whether it changed what the public reads, so that there are two versions to
 *     compare
 */
record HistoryLine(
        long version,
        String when,
        String who,
        String what,
        List<String> details,
        boolean publication) {

    static HistoryLine of(Entry<AllianceHappening> entry, MessageSource labels) {
        return new HistoryLine(
                entry.version(),
                GermanTimes.moment(entry.at()),
                who(entry, labels),
                AllianceHistory.inWords(entry.happening()),
                AllianceHistory.details(entry.happening()),
                entry.happening() instanceof AllianceHappening.Published);
    }

    private static String who(Entry<AllianceHappening> entry, MessageSource labels) {
        String capacity = Choice.label(labels, entry.by().kind());
        String name = entry.by().name();
        return name.equals(capacity) ? name : "%s (%s)".formatted(name, capacity);
    }
}
