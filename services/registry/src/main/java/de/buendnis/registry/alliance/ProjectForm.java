package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.ProjectState;
import de.buendnis.platform.web.input.Chosen;
import de.buendnis.platform.web.input.Figure;
import de.buendnis.platform.web.input.Fits;
import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.input.TextField;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the page of one project.
 *
 * @param partners one in each line
 * @param distributed questionnaires handed out, where the project was a survey
 * @param topics of the survey, one in each line
 */
record ProjectForm(
        @Fits(label = "Name des Projekts") @Nullable String title,
        @Nullable String state,
        @Fits(label = "Worum es geht", limit = TextField.PARAGRAPHS) @Nullable String text,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Fits(label = "Wie oft") @Nullable String recurrence,
        @Fits(label = "Motto") @Nullable String motto,
        @Fits(label = "Verantwortlich") @Nullable String owner,
        @Nullable String partners,
        @Nullable String distributed,
        boolean atLeast,
        @Nullable String returnRatePercent,
        @Nullable String topics) {

    static ProjectForm empty() {
        return new ProjectForm(
                null, null, null, null, null, null, null, null, null, null, null, false, null,
                null);
    }

    static ProjectForm of(Project project) {
        DateFields since = DateFields.of(project.since());
        Questionnaire survey = project.questionnaire();
        Integer handedOut = survey == null ? null : survey.distributed();
        Double rate = survey == null ? null : survey.returnRatePercent();
        return new ProjectForm(
                project.title(),
                project.state().name(),
                project.text(),
                since.day(),
                since.month(),
                since.year(),
                project.recurrence(),
                project.motto(),
                project.owner(),
                String.join("\n", project.partners()),
                handedOut == null ? null : handedOut.toString(),
                survey != null && survey.atLeast(),
                rate == null ? null : Figure.inWords(rate),
                survey == null ? null : String.join("\n", survey.topics()));
    }

    /** The project that was meant; null, or not all of it, if the refusals got something. */
    @Nullable Project project(Refusals refusals) {
        PartialDate since = refusals.value(() -> DateFields.typed(day, month, year));
        Integer handedOut = refusals.value(() -> Figure.whole("distributed", distributed));
        Double rate = refusals.value(() -> Figure.decimal("returnRatePercent", returnRatePercent));
        Questionnaire survey = refusals.value(() -> survey(handedOut, rate));
        return refusals.value(
                () ->
                        new Project(
                                title == null ? "" : title,
                                Chosen.of(
                                        "state",
                                        ProjectState.values(),
                                        state,
                                        ProjectState.UNKNOWN),
                                text == null ? "" : text,
                                since,
                                recurrence,
                                motto,
                                owner,
                                Rows.lines(partners),
                                survey));
    }

    private @Nullable Questionnaire survey(@Nullable Integer handedOut, @Nullable Double rate) {
        return handedOut == null && rate == null && Rows.blank(topics)
                ? null
                : new Questionnaire(
                        handedOut, handedOut != null && atLeast, rate, Rows.lines(topics));
    }
}
