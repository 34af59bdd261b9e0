package de.buendnis.newsletter.item;

import de.buendnis.contracts.events.LocalAction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action as far as an item speaks of it.
 *
 * @param lastDay inclusive
 * @param city null for a purely digital one
 */
record TellableAction(
        String id, String title, LocalDate firstDay, LocalDate lastDay, @Nullable String city) {

    static TellableAction of(LocalAction action) {
        return new TellableAction(
                action.getId(),
                action.getTitle(),
                action.getFirstDay(),
                action.getLastDay(),
                action.getCity());
    }
}
