package de.buendnis.registry.alliance;

import de.buendnis.registry.alliance.OfficeForm.Answer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;

/**
 * Somebody else was faster: who changed what meanwhile, and where what is stored now differs from
 * what was typed.
 */
record Conflict(List<HistoryLine> changes, List<Difference> differences) {

    /** One question that is answered differently. */
    record Difference(String label, String typed, String stored) {}

    static Conflict of(
            List<HistoryLine> changes,
            OfficeForm<?> typed,
            OfficeForm<?> stored,
            MessageSource labels) {
        var differences = new ArrayList<Difference>();
        List<Answer> mine = typed.answers(labels);
        List<Answer> theirs = stored.answers(labels);
        for (int at = 0; at < mine.size(); at++) {
            String typedText = mine.get(at).text();
            String storedText = theirs.get(at).text();
            if (!typedText.equals(storedText)) {
                differences.add(new Difference(mine.get(at).label(), typedText, storedText));
            }
        }
        return new Conflict(changes, differences);
    }
}
