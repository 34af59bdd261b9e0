package de.buendnis.newsletter.item;

import de.buendnis.platform.web.Choice;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts items into German, with the names that are known at the moment. */
@Component
class ItemWords {

    private static final String UNKNOWN_YET =
            "Die Namen sind hier noch nicht angekommen. Laden Sie die Seite in einigen Sekunden neu.";

    private final Seen seen;
    private final MessageSource labels;

    ItemWords(Seen seen, MessageSource labels) {
        this.seen = seen;
        this.labels = labels;
    }

    /**
     * What an item says.
     *
     * @param link null while there is no page of it
     */
    private record Words(String headline, String text, @Nullable String link, boolean isPublic) {}

    /** In the same order. */
    List<Proposal> of(Collection<Item> items) {
        Seen.Names names = seen.of(items);
        return items.stream().map(item -> proposal(item, names)).toList();
    }

    private Proposal proposal(Item item, Seen.Names names) {
        Words words = words(item, names);
        return new Proposal(
                item.id(),
                item.kind().label(),
                words.headline(),
                words.text(),
                words.link(),
                item.occurredAt(),
                item.changedAt(),
                words.isPublic(),
                item.dropped() == null ? null : item.dropped().sentence());
    }

    private Words words(Item item, Seen.Names names) {
        return switch (item.kind()) {
            case ALLIANCE_FOUNDED -> founded(names.alliance(item));
            case PORTRAIT_PUBLISHED -> portrait(names.alliance(item));
            case REGISTRATION_OPENED -> registration(names.campaign(item));
            case CAMPAIGN_CANCELLED -> campaignCancelled(names.campaign(item));
            case ACTIONS_CONFIRMED ->
                    confirmed(item.actions(), names.alliance(item), names.campaign(item));
            case ACTIONS_CANCELLED ->
                    cancelled(item.actions(), names.alliance(item), names.campaign(item));
        };
    }

    private Words founded(SeenAlliances.@Nullable Row alliance) {
        return alliance == null
                ? unknown("Ein Bündnis ist gegründet")
                : new Words(
                        "Neu gegründet: " + alliance.name(),
                        "Ein weiteres Lokales Bündnis für Familie ist entstanden: %s."
                                .formatted(whereabouts(alliance)),
                        portraitOf(alliance),
                        alliance.isPublic());
    }

    private Words portrait(SeenAlliances.@Nullable Row alliance) {
        if (alliance == null) {
            return unknown("Ein Bündnis stellt sich vor");
        }
        String summary = Excerpt.of(alliance.summary());
        return new Words(
                "Neu im Verzeichnis: " + alliance.name(),
                summary.isEmpty()
                        ? "Das Bündnis stellt sich in seinem Porträt vor: %s."
                                .formatted(whereabouts(alliance))
                        : summary,
                portraitOf(alliance),
                alliance.isPublic());
    }

    private static Words registration(SeenCampaigns.@Nullable Row campaign) {
        if (campaign == null) {
            return unknown("Die Anmeldung zum Aktionstag ist geöffnet");
        }
        String motto =
                campaign.motto().isEmpty() ? "" : " Das Motto: „%s“.".formatted(campaign.motto());
        return new Words(
                campaign.title() + ": Jetzt Aktionen anmelden",
                "Der %s findet vom %s statt.%s Bündnisse melden ihre Aktionen bis zum %s an."
                        .formatted(
                                campaign.title(),
                                Days.between(campaign.firstDay(), campaign.lastDay()),
                                motto,
                                Days.of(campaign.registrationUntil())),
                "/aktionstag",
                true);
    }

    private static Words campaignCancelled(SeenCampaigns.@Nullable Row campaign) {
        return campaign == null
                ? unknown("Der Aktionstag ist abgesagt")
                : new Words(
                        campaign.title() + " abgesagt",
                        "Der %s, von dem wir berichtet hatten, findet nicht statt. Alle Aktionen entfallen."
                                .formatted(campaign.title()),
                        "/aktionstag",
                        true);
    }

    private static Words confirmed(
            List<TellableAction> actions,
            SeenAlliances.@Nullable Row alliance,
            SeenCampaigns.@Nullable Row campaign) {
        if (alliance == null || campaign == null) {
            return unknown("Aktionen zum Aktionstag sind bestätigt");
        }
        boolean one = actions.size() == 1;
        return new Words(
                one
                        ? actions.getFirst().title()
                        : "%s mit %d Aktionen".formatted(alliance.name(), actions.size()),
                "%s ist beim %s dabei.\n%s"
                        .formatted(alliance.name(), campaign.title(), lines(actions)),
                one ? pageOf(actions.getFirst(), campaign) : "/aktionstag",
                true);
    }

    /** Whoever has read of them must learn it, whatever has become of the alliance. */
    private static Words cancelled(
            List<TellableAction> actions,
            SeenAlliances.@Nullable Row alliance,
            SeenCampaigns.@Nullable Row campaign) {
        boolean one = actions.size() == 1;
        String whose = alliance == null ? "" : " von " + alliance.name();
        return new Words(
                one
                        ? "Abgesagt: " + actions.getFirst().title()
                        : "Abgesagt: %d Aktionen%s".formatted(actions.size(), whose),
                "%s angekündigt, %s nicht statt.\n%s"
                        .formatted(
                                one
                                        ? "Diese Aktion%s hatten wir".formatted(whose)
                                        : "Diese Aktionen%s hatten wir".formatted(whose),
                                one ? "sie findet" : "sie finden",
                                lines(actions)),
                campaign != null && one ? pageOf(actions.getFirst(), campaign) : "/aktionstag",
                true);
    }

    private static Words unknown(String headline) {
        return new Words(headline, UNKNOWN_YET, null, false);
    }

    private static String lines(List<TellableAction> actions) {
        return actions.stream()
                .map(
                        action ->
                                Stream.of(
                                                action.title(),
                                                Days.inWords(action.firstDay(), action.lastDay()),
                                                action.city() == null ? "digital" : action.city())
                                        .collect(Collectors.joining(", ", "– ", "")))
                .collect(Collectors.joining("\n"));
    }

    private static String pageOf(TellableAction action, SeenCampaigns.Row campaign) {
        return "/aktionstag/%s/aktionen/%s".formatted(campaign.slug(), action.id());
    }

    private static @Nullable String portraitOf(SeenAlliances.Row alliance) {
        return alliance.isPublic() ? "/buendnisse/" + alliance.slug() : null;
    }

    private String whereabouts(SeenAlliances.Row alliance) {
        return Stream.of(
                        alliance.place(),
                        alliance.district(),
                        Choice.label(labels, alliance.land()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
