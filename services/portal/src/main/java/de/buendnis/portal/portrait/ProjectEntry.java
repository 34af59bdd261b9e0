package de.buendnis.portal.portrait;

import de.buendnis.contracts.registry.Project;
import de.buendnis.contracts.registry.ProjectState;
import de.buendnis.contracts.registry.Questionnaire;
import de.buendnis.portal.wording.GermanDates;
import de.buendnis.portal.wording.Paragraphs;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A project as the portrait shows it.
 *
 * @param badge kind of {@code parts/badge}
 * @param details short facts: rhythm, since when, who is in charge, who contributes
 */
record ProjectEntry(
        String title,
        ProjectState state,
        String badge,
        @Nullable String motto,
        List<String> paragraphs,
        List<Fact> details) {

    /** Running ones first, then what is planned, then what is over. */
    static List<ProjectEntry> of(List<Project> projects) {
        return projects.stream()
                .sorted(Comparator.comparing(project -> rank(project.getState())))
                .map(ProjectEntry::of)
                .toList();
    }

    private static ProjectEntry of(Project project) {
        return new ProjectEntry(
                project.getTitle(),
                project.getState(),
                switch (project.getState()) {
                    case RUNNING -> "success";
                    case PLANNED -> "info";
                    case FORMER, UNKNOWN -> "quiet";
                },
                project.getMotto(),
                Paragraphs.of(project.getText()),
                details(project));
    }

    private static int rank(ProjectState state) {
        return switch (state) {
            case RUNNING -> 0;
            case PLANNED -> 1;
            case FORMER -> 2;
            case UNKNOWN -> 3;
        };
    }

    private static List<Fact> details(Project project) {
        List<Fact> details = new ArrayList<>();
        if (project.getSince() != null) {
            String label = project.getState() == ProjectState.FORMER ? "Zeit" : "Seit";
            details.add(new Fact(label, GermanDates.asKnown(project.getSince()), null));
        }
        add(details, "Rhythmus", project.getRecurrence());
        add(details, "Verantwortlich", project.getOwner());
        add(details, "Mit dabei", String.join(", ", project.getPartners()));
        if (project.getQuestionnaire() != null) {
            add(details, "Befragung", survey(project.getQuestionnaire()));
            add(details, "Themen", String.join(", ", project.getQuestionnaire().getTopics()));
        }
        return details;
    }

    private static void add(List<Fact> details, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            details.add(new Fact(label, text, null));
        }
    }

    /** "mehr als 1.000 Fragebögen ausgegeben, 36,94 % zurückgekommen". */
    private static String survey(Questionnaire survey) {
        List<String> parts = new ArrayList<>();
        if (survey.getDistributed() != null) {
            parts.add(
                    (survey.getAtLeast() ? "mehr als " : "")
                            + String.format(Locale.GERMAN, "%,d", survey.getDistributed())
                            + " Fragebögen ausgegeben");
        }
        if (survey.getReturnRatePercent() != null) {
            parts.add(percent(survey.getReturnRatePercent()) + "\u00a0% zurückgekommen");
        }
        return String.join(", ", parts);
    }

    private static String percent(double value) {
        var format = NumberFormat.getInstance(Locale.GERMAN);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }
}
