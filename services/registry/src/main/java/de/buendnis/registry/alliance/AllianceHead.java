package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Versioned;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above every page of the office about one alliance.
 *
 * @param portrait address of the public portrait, null if the public sees none
 */
record AllianceHead(
        String id, String name, String link, List<Badge> badges, @Nullable String portrait) {

    /** A badge of {@code parts/badge}. */
    record Badge(String kind, String text) {}

    static AllianceHead of(Versioned<Alliance> found) {
        Alliance alliance = found.state();
        return new AllianceHead(
                found.id(),
                alliance.name(),
                "/verwaltung/buendnisse/" + found.id(),
                badges(alliance),
                alliance.isVisible() && alliance.listed()
                        ? "/buendnisse/" + alliance.description().slug().value()
                        : null);
    }

    static List<Badge> badges(Alliance alliance) {
        var badges = new ArrayList<Badge>();
        badges.add(stage(alliance));
        review(alliance, badges);
        Publication publication = alliance.publication();
        if (publication != null && publication.hidden()) {
            badges.add(new Badge("warning", "Porträt verborgen"));
        }
        if (!alliance.listed() && alliance.stage() != AllianceStage.ABANDONED) {
            badges.add(new Badge("quiet", "Nicht im Verzeichnis"));
        }
        return badges;
    }

    static Badge stage(Alliance alliance) {
        String kind =
                switch (alliance.stage()) {
                    case ACTIVE -> "success";
                    case PLANNING,
                            RESOLUTION_PENDING,
                            RESOLUTION_ADOPTED,
                            FOUNDING_SCHEDULED,
                            FOUNDED ->
                            "info";
                    case DORMANT, DISSOLVED, ABANDONED -> "quiet";
                };
        PartialDate founded = alliance.foundedOn();
        String since =
                alliance.stage() == AllianceStage.ACTIVE && founded != null
                        ? " seit " + founded.year()
                        : "";
        return new Badge(kind, alliance.stage().label() + since);
    }

    private static void review(Alliance alliance, List<Badge> badges) {
        switch (alliance.workingCopy().review()) {
            case SUBMITTED -> badges.add(new Badge("info", "Porträt eingereicht"));
            case CHANGES_REQUESTED -> badges.add(new Badge("warning", "Änderungen erbeten"));
            case DRAFT, PUBLISHED -> {
                // Nobody waits for anybody.
            }
        }
    }
}
