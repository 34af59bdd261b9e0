package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.ProjectState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Where a portrait disagrees with itself or with what the office knows. Hints for the reviewer, not
 * errors: an alliance may count partners that it does not list.
 */
final class Discrepancies {

    private Discrepancies() {}

    /** One sentence each. */
    static List<String> in(ProfileSection section, Alliance alliance, LocalDate today) {
        Profile profile = alliance.workingCopy().profile();
        return switch (section) {
            case FOUNDING -> founding(profile.founding(), alliance);
            case PARTNERS -> partners(profile.partners());
            case PROJECTS -> projects(profile.projects(), today);
            case AT_A_GLANCE, GOAL, IMPLEMENTATION, ORGANISATION, FIELDS, ADDRESS -> List.of();
        };
    }

    private static List<String> founding(Section.Founding founding, Alliance alliance) {
        PartialDate said = founding.date();
        PartialDate known = alliance.foundedOn();
        return said == null || known == null || said.equals(known)
                ? List.of()
                : List.of(
                        "Das Porträt nennt %s, erfasst ist %s"
                                .formatted(said.inWords(), known.inWords()));
    }

    private static List<String> partners(Section.Partners partners) {
        PartnerCount count = partners.count();
        var hints = new ArrayList<String>();
        if (count == null) {
            return hints;
        }
        int named = partners.partners().size();
        if (named > 0 && named != count.partners()) {
            hints.add(
                    "Die Liste nennt %d Namen, das Bündnis gibt %d an"
                            .formatted(named, count.partners()));
        }
        var categories = new LinkedHashSet<String>();
        partners.partners().forEach(partner -> categories.addAll(partner.categories()));
        if (!count.categories().isEmpty()
                && !categories.isEmpty()
                && categories.size() != count.categories().size()) {
            hints.add(
                    "Die Liste nennt %d Kategorien, gezählt ist über %d"
                            .formatted(categories.size(), count.categories().size()));
        }
        return hints;
    }

    private static List<String> projects(Section.Projects projects, LocalDate today) {
        return projects.projects().stream()
                .filter(project -> contradicts(project, today))
                .map(
                        project ->
                                "„%s“: Stand und Beginn passen nicht zusammen"
                                        .formatted(project.title()))
                .toList();
    }

    private static boolean contradicts(Project project, LocalDate today) {
        PartialDate since = project.since();
        return since != null
                && since.isAfter(today)
                && (project.state() == ProjectState.RUNNING
                        || project.state() == ProjectState.FORMER);
    }
}
