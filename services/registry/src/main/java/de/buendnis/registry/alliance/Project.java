package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.ProjectState;
import de.buendnis.platform.web.input.TextField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A planned, running or former project.
 *
 * @param since when it began or took place
 * @param recurrence how often, in words
 * @param owner the body or organisation in charge
 * @param partners who contributes
 * @param questionnaire the result, where it was a survey
 */
record Project(
        String title,
        ProjectState state,
        String text,
        @Nullable PartialDate since,
        @Nullable String recurrence,
        @Nullable String motto,
        @Nullable String owner,
        List<String> partners,
        @Nullable Questionnaire questionnaire) {

    private static final TextField TITLE = TextField.line("title", "Name des Projekts");
    private static final TextField TEXT = TextField.paragraphs("text", "Worum es geht");
    private static final TextField RECURRENCE = TextField.line("recurrence", "Wie oft");
    private static final TextField MOTTO = TextField.line("motto", "Motto");
    private static final TextField OWNER = TextField.line("owner", "Verantwortlich");
    private static final TextField PARTNER = TextField.line("partners", "Beteiligte");

    Project {
        title = TITLE.required(title);
        state = Objects.requireNonNullElse(state, ProjectState.UNKNOWN);
        text = TEXT.text(text);
        recurrence = RECURRENCE.optional(recurrence);
        motto = MOTTO.optional(motto);
        owner = OWNER.optional(owner);
        partners = PARTNER.list(partners);
    }
}
