package de.buendnis.newsletter.edition;

import de.buendnis.newsletter.item.Proposal;
import de.buendnis.platform.web.wording.GermanTimes;
import java.util.List;

/**
 * A waiting item as pages show it.
 *
 * @param when the day on which it happened
 */
record ItemView(Proposal item, String when, List<List<String>> paragraphs) {

    static List<ItemView> of(List<Proposal> items) {
        return items.stream()
                .map(
                        item ->
                                new ItemView(
                                        item,
                                        GermanTimes.day(item.occurredAt()),
                                        Section.paragraphs(item.text())))
                .toList();
    }
}
