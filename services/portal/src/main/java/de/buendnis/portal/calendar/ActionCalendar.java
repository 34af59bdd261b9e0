package de.buendnis.portal.calendar;

import de.buendnis.portal.directory.Alliance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The public campaigns and their actions, as of a moment ago. */
@Component
public class ActionCalendar {

    /** This year's and last year's: what calendars of subscribers may still need to correct. */
    private static final int LATEST_IN_FEED = 2;

    private final ActionReader reader;
    private volatile @Nullable PublishedActions latest;

    ActionCalendar(ActionReader reader) {
        this.reader = reader;
    }

    /** The campaign that people ask for now; the last one where none is under way. */
    public Optional<Campaign> current() {
        return published().current();
    }

    /** A campaign's actions in order of time and place, the cancelled ones among them. */
    public List<Action> actions(Campaign campaign) {
        return published().of(campaign);
    }

    /** The banner of the campaign that is under way; none before its announcement or after it. */
    public Optional<CampaignBanner> banner() {
        return current()
                .filter(campaign -> campaign.urgency() > 0)
                .map(campaign -> CampaignBanner.of(campaign, actions(campaign)));
    }

    /** What an alliance does next, from a day on. */
    public Optional<Action> next(Alliance alliance, LocalDate today) {
        return all().filter(action -> action.alliance().id().equals(alliance.id()))
                .filter(action -> !action.cancelled() && !action.held())
                .filter(action -> !action.lastDay().isBefore(today))
                .min(Comparator.comparing(Action::firstDay));
    }

    /** All of all campaigns. */
    public Stream<Action> all() {
        PublishedActions published = published();
        return published.campaigns().stream().flatMap(campaign -> published.of(campaign).stream());
    }

    /** The moment up to which it is known to be complete; empty while it is first filled. */
    public Optional<Instant> asOf() {
        return reader.asOf();
    }

    /** What stands at the address of an action. */
    Lookup find(String campaign, String id) {
        Optional<Action> found =
                all().filter(action -> action.id().equals(id))
                        .filter(action -> action.campaign().slug().equals(campaign))
                        .findFirst();
        if (found.isPresent()) {
            return new Lookup.Shown(found.get());
        }
        return published().gone().contains(ActionReader.address(campaign, id))
                ? new Lookup.Gone()
                : new Lookup.Unknown();
    }

    /** What subscribers get: all that is to come, and the latest of what was. */
    List<Action> feed() {
        PublishedActions published = published();
        List<Campaign> latest = published.campaigns().stream().limit(LATEST_IN_FEED).toList();
        return published.campaigns().stream()
                .filter(campaign -> campaign.isAhead() || latest.contains(campaign))
                .flatMap(campaign -> published.of(campaign).stream())
                .toList();
    }

    /** Kept until the index changes: reading means to look up the alliance of every action. */
    private PublishedActions published() {
        long edition = reader.edition();
        PublishedActions known = latest;
        if (known == null || known.edition() != edition) {
            known = reader.read(edition);
            latest = known;
        }
        return known;
    }

    /** What an address below {@code /aktionstag} leads to. */
    sealed interface Lookup {

        /** An action to show, cancelled or not. */
        record Shown(Action action) implements Lookup {}

        /** An action of an alliance that is dissolved. */
        record Gone() implements Lookup {}

        /** Nothing that the public knows of. */
        record Unknown() implements Lookup {}
    }
}
