package de.buendnis.events.participation;

import de.buendnis.platform.web.input.TextField;
import org.jspecify.annotations.Nullable;

/**
 * What people read about an action.
 *
 * @param targetGroup whom it is for
 * @param cost in words; null where it is free
 */
record ActionDetails(
        String title,
        String text,
        ActionTime time,
        ActionPlace place,
        @Nullable String targetGroup,
        @Nullable String cost,
        RegistrationContact contact) {

    static final TextField TITLE = new TextField("title", "Titel", 120, false);
    static final TextField TEXT = TextField.paragraphs("text", "Was geschieht");
    private static final TextField TARGET_GROUP = TextField.line("targetGroup", "Für wen");
    private static final TextField COST = TextField.line("cost", "Kosten");

    ActionDetails {
        title = TITLE.required(title);
        text = TEXT.required(text);
        targetGroup = TARGET_GROUP.optional(targetGroup);
        cost = COST.optional(cost);
    }

    ActionDetails moved(ActionTime newTime, ActionPlace newPlace) {
        return new ActionDetails(title, text, newTime, newPlace, targetGroup, cost, contact);
    }
}
