package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Aggregates.Entry;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.wording.GermanTimes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a portrait out for its review. */
@Component
class Reviews {

    private static final int RECENT = 100;

    private final Aggregates<Alliance, AllianceHappening> alliances;
    private final SectionComparisons comparisons;
    private final Clock clock;

    Reviews(
            Aggregates<Alliance, AllianceHappening> alliances,
            SectionComparisons comparisons,
            Clock clock) {
        this.alliances = alliances;
        this.comparisons = comparisons;
        this.clock = clock;
    }

    Review of(Versioned<Alliance> found) {
        Alliance alliance = found.state();
        Publication publication = alliance.publication();
        Profile before = publication == null ? null : publication.profile();
        Profile after = alliance.workingCopy().profile();
        List<Review.Changed> changed =
                comparisons.changed(before, after).stream()
                        .map(section -> changed(section, alliance))
                        .toList();
        return new Review(
                publication == null ? "Erstes Porträt prüfen" : "Änderungen am Porträt prüfen",
                handedIn(found),
                publication == null
                        ? null
                        : "Fassung %d vom %s"
                                .formatted(
                                        publication.edition(), GermanTimes.day(publication.at())),
                alliance.edition() + 1,
                changed,
                comparisons.unchanged(before, after),
                choice(alliance, changed.isEmpty()),
                obstacle(alliance));
    }

    private Review.Changed changed(SectionComparisons.Compared section, Alliance alliance) {
        ProfileSection which = ProfileSection.valueOf(section.key());
        return new Review.Changed(
                section,
                Discrepancies.in(which, alliance, LocalDate.now(clock)),
                alliance.workingCopy().comment(which));
    }

    private static Review.Choice choice(Alliance alliance, boolean nothingChanged) {
        if (alliance.stage().isOver()) {
            return Review.Choice.NOTHING;
        }
        return switch (alliance.workingCopy().review()) {
            case SUBMITTED -> Review.Choice.DECIDE;
            case DRAFT, CHANGES_REQUESTED, PUBLISHED ->
                    nothingChanged && alliance.isVisible()
                            ? Review.Choice.NOTHING
                            : Review.Choice.ON_BEHALF;
        };
    }

    private static @Nullable String obstacle(Alliance alliance) {
        return switch (alliance.stage()) {
            case PLANNING, RESOLUTION_PENDING, RESOLUTION_ADOPTED, FOUNDING_SCHEDULED ->
                    "Veröffentlichen lässt es sich nach der Gründung: Erfassen Sie sie zuerst.";
            case DORMANT ->
                    "Das Bündnis ruht. Wecken Sie es zuerst, dann lässt es sich veröffentlichen.";
            case DISSOLVED, ABANDONED -> "Das Bündnis ändert sich nicht mehr.";
            case FOUNDED, ACTIVE -> null;
        };
    }

    private @Nullable String handedIn(Versioned<Alliance> found) {
        if (found.state().workingCopy().review() != ReviewState.SUBMITTED) {
            return null;
        }
        return alliances.history(found.id(), 0, RECENT).stream()
                .filter(entry -> entry.happening() instanceof AllianceHappening.Submitted)
                .findFirst()
                .map(Reviews::handedIn)
                .orElse(null);
    }

    private static String handedIn(Entry<AllianceHappening> entry) {
        return "Eingereicht am %s von %s."
                .formatted(GermanTimes.moment(entry.at()), entry.by().name());
    }
}
