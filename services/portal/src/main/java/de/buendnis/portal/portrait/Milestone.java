package de.buendnis.portal.portrait;

import de.buendnis.contracts.registry.PartialDate;
import de.buendnis.contracts.registry.Profile;
import de.buendnis.contracts.registry.Project;
import de.buendnis.portal.directory.Alliance;
import de.buendnis.portal.wording.GermanDates;
import de.buendnis.portal.wording.Paragraphs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A point of "Wie das Bündnis entstand".
 *
 * @param order sorts by time; what is known less precisely comes first
 * @param when as precise as known
 */
record Milestone(String order, String when, String title, List<String> paragraphs) {

    static List<Milestone> of(Alliance alliance) {
        List<Milestone> milestones = new ArrayList<>();
        Profile profile = alliance.profile();
        var founding = profile.getFounding();
        PartialDate founded =
                founding != null && founding.getDate() != null
                        ? founding.getDate()
                        : alliance.state().getFoundedOn();
        List<String> story = founding == null ? List.of() : Paragraphs.of(founding.getText());
        if (founded != null) {
            milestones.add(at(founded, "Gründung", story));
        } else if (!story.isEmpty()) {
            milestones.add(new Milestone("", "", "Gründung", story));
        }
        for (Project project : profile.getProjects()) {
            if (project.getSince() != null) {
                milestones.add(at(project.getSince(), project.getTitle(), List.of()));
            }
        }
        published(alliance, milestones);
        milestones.sort(Comparator.comparing(Milestone::order));
        return milestones;
    }

    private static void published(Alliance alliance, List<Milestone> milestones) {
        Instant first = alliance.state().getFirstPublishedAt();
        Instant last = alliance.publishedAt();
        if (first != null) {
            milestones.add(at(first, "Porträt veröffentlicht"));
        }
        if (last != null && !last.equals(first)) {
            milestones.add(at(last, "Porträt erneuert"));
        }
    }

    private static Milestone at(PartialDate date, String title, List<String> paragraphs) {
        return new Milestone(GermanDates.iso(date), GermanDates.asKnown(date), title, paragraphs);
    }

    private static Milestone at(Instant moment, String title) {
        LocalDate day = moment.atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
        return new Milestone(day.toString(), GermanDates.day(moment), title, List.of());
    }
}
