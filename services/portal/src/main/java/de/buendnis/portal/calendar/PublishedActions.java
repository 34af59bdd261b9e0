package de.buendnis.portal.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is public at one moment.
 *
 * @param edition of the index that it was read from
 * @param campaigns newest first
 * @param actions of each campaign by its id, in order of time and place
 * @param gone addresses of actions whose alliances have dissolved
 */
record PublishedActions(
        long edition,
        List<Campaign> campaigns,
        Map<String, List<Action>> actions,
        Set<String> gone) {

    PublishedActions {
        campaigns = List.copyOf(campaigns);
        actions = Map.copyOf(actions);
        gone = Set.copyOf(gone);
    }

    List<Action> of(Campaign campaign) {
        return actions.getOrDefault(campaign.id(), List.of());
    }

    Optional<Campaign> current() {
        // The list is ordered by days, and of equals the first is taken.
        return campaigns.stream()
                .max(
                        Comparator.comparing(Campaign::urgency)
                                .thenComparing(PublishedActions::nearness));
    }

    /** Of campaigns to come the soonest goes before, of past ones the latest. */
    private static long nearness(Campaign campaign) {
        long day = campaign.state().getFirstDay().toEpochDay();
        return campaign.isAhead() ? -day : day;
    }
}
