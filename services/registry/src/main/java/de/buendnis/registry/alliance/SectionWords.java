package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.ProjectState;
import de.buendnis.platform.web.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A section's content as lines of plain German text: what a reviewer reads, and what two versions
 * are compared by. One thing per line, so that a new partner is a new line.
 */
@Component
class SectionWords {

    private final MessageSource labels;

    SectionWords(MessageSource labels) {
        this.labels = labels;
    }

    /** The lines; none for a section that is still empty. */
    List<String> lines(Section section) {
        var lines = new Lines();
        switch (section) {
            case Section.AtAGlance content -> {
                lines.text(content.summary());
                lines.labelled("Selbstverständnis", content.missionStatement());
            }
            case Section.Founding content -> founding(lines, content);
            case Section.Goal content -> lines.text(content.text());
            case Section.Implementation content -> {
                lines.text(content.text());
                content.priorities().forEach(priority -> lines.labelled("Schwerpunkt", priority));
            }
            case Section.Organisation content -> organisation(lines, content);
            case Section.Fields content -> content.entries().forEach(entry -> field(lines, entry));
            case Section.Projects content ->
                    content.projects().forEach(project -> project(lines, project));
            case Section.Partners content -> partners(lines, content);
            case Section.Whereabouts content -> whereabouts(lines, content);
        }
        return lines.all();
    }

    private void founding(Lines lines, Section.Founding content) {
        PartialDate date = content.date();
        lines.labelled("Gegründet", date == null ? null : date.inWords());
        lines.labelled("Anlass", content.occasion());
        lines.text(content.text());
        content.initiators().forEach(by -> lines.labelled("Initiative", by.name()));
    }

    private void organisation(Lines lines, Section.Organisation content) {
        if (content.form() != de.buendnis.contracts.registry.OrganisationForm.UNKNOWN) {
            lines.labelled("Form", Choice.label(labels, content.form()));
        }
        lines.text(content.text());
        content.bodies().forEach(body -> lines.labelled(body.name(), orDash(body.task())));
        lines.labelled("Treffen", content.meetings());
        lines.labelled("Koordination", content.coordinationOffice());
        lines.labelled("Stunden je Woche", number(content.weeklyHours()));
        lines.labelled("Berichte", content.reports());
    }

    private void field(Lines lines, FieldEntry entry) {
        String national = Choice.label(labels, entry.field());
        lines.text(
                entry.ownWording() == null
                        ? national
                        : "%s: „%s“".formatted(national, entry.ownWording()));
    }

    private void project(Lines lines, Project project) {
        PartialDate since = project.since();
        lines.text(project.title());
        if (project.state() != ProjectState.UNKNOWN) {
            lines.labelled("Stand", Choice.label(labels, project.state()));
        }
        lines.text(project.text());
        lines.labelled("Seit", since == null ? null : since.inWords());
        lines.labelled("Wie oft", project.recurrence());
        lines.labelled("Motto", project.motto());
        lines.labelled("Verantwortlich", project.owner());
        lines.labelled("Beteiligte", joined(project.partners()));
        Questionnaire questionnaire = project.questionnaire();
        if (questionnaire != null) {
            lines.labelled("Fragebogen", questionnaire(questionnaire));
        }
    }

    private static String questionnaire(Questionnaire survey) {
        var parts = new ArrayList<String>();
        if (survey.distributed() != null) {
            parts.add((survey.atLeast() ? "mehr als " : "") + survey.distributed() + " verteilt");
        }
        if (survey.returnRatePercent() != null) {
            parts.add(number(survey.returnRatePercent()) + "\u00a0% Rücklauf");
        }
        if (!survey.topics().isEmpty()) {
            parts.add("Themen: " + joined(survey.topics()));
        }
        return String.join("; ", parts);
    }

    private static void partners(Lines lines, Section.Partners content) {
        PartnerCount count = content.count();
        if (count != null) {
            lines.text(count(count));
        }
        for (Partner partner : content.partners()) {
            lines.text(
                    partner.categories().isEmpty()
                            ? partner.name()
                            : "%s (%s)".formatted(partner.name(), joined(partner.categories())));
        }
    }

    private static String count(PartnerCount count) {
        var words = new StringBuilder(count.partners() + " Partner");
        if (!count.categories().isEmpty()) {
            words.append(" in ").append(count.categories().size()).append(" Kategorien: ");
            words.append(joined(count.categories()));
        }
        PartialDate asOf = count.asOf();
        if (asOf != null) {
            words.append(". Stand: ").append(asOf.inWords());
        }
        return words.toString();
    }

    private static void whereabouts(Lines lines, Section.Whereabouts content) {
        Address address = content.address();
        if (address != null) {
            lines.text(address.organisation());
            lines.text(address.unit());
            lines.text(joined(" ", address.street(), address.houseNumber()));
            lines.text(joined(" ", address.postalCode().value(), address.city()));
        }
        lines.labelled("Website", content.website() == null ? null : content.website().value());
    }

    private static @Nullable String number(@Nullable Double value) {
        if (value == null) {
            return null;
        }
        var format = java.text.NumberFormat.getInstance(Locale.GERMAN);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "–" : text;
    }

    private static String joined(List<String> texts) {
        return String.join(", ", texts);
    }

    private static String joined(String between, @Nullable String first, @Nullable String second) {
        return java.util.stream.Stream.of(first, second)
                .filter(java.util.Objects::nonNull)
                .collect(java.util.stream.Collectors.joining(between));
    }

    /** Lines in the making; nothing is added for what is not there. */
    private static final class Lines {

        private final List<String> lines = new ArrayList<>();

        void text(@Nullable String text) {
            if (text != null && !text.isEmpty()) {
                text.lines().filter(line -> !line.isBlank()).forEach(lines::add);
            }
        }

        void labelled(String label, @Nullable String text) {
            if (text != null && !text.isEmpty()) {
                text(label + ": " + text);
            }
        }

        List<String> all() {
            return List.copyOf(lines);
        }
    }
}
