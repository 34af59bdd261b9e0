package de.buendnis.portal.calendar;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.events.CampaignMessage;
import de.buendnis.contracts.events.CampaignStage;
import de.buendnis.contracts.events.LocalAction;
import de.buendnis.contracts.events.ParticipationMessage;
import de.buendnis.contracts.events.ParticipationState;
import de.buendnis.portal.directory.Alliance;
import de.buendnis.portal.directory.Directory;
import de.buendnis.portal.index.TopicIndex;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.WildcardQuery;
import org.springframework.stereotype.Component;

/**
 * Puts campaigns, their actions and the alliances together: the one place that decides what is
 * public.
 */
@Component
class ActionReader {

    /** More than all alliances in all campaigns of decades. */
    private static final int ALL = 100_000;

    private static final Comparator<Action> BY_TIME_AND_PLACE =
            Comparator.comparing(Action::firstDay)
                    .thenComparing(
                            action ->
                                    action.details().getStartsAt() == null
                                            ? LocalTime.MIN
                                            : action.details().getStartsAt())
                    .thenComparing(Action::place)
                    .thenComparing(Action::title)
                    .thenComparing(Action::id);

    private final TopicIndex index;
    private final MessageCodec codec;
    private final Directory directory;

    ActionReader(TopicIndex index, MessageCodec codec, Directory directory) {
        this.index = index;
        this.codec = codec;
        this.directory = directory;
    }

    long edition() {
        return index.edition();
    }

    Optional<Instant> asOf() {
        return index.asOf();
    }

    /** An action's name within the site. */
    static String address(String campaign, String id) {
        return campaign + "/" + id;
    }

    PublishedActions read(long edition) {
        Map<String, Campaign> campaigns = new HashMap<>();
        for (CampaignMessage message :
                messages(CampaignDocuments.ID, CampaignDocuments.MESSAGE, CampaignMessage.class)) {
            Campaign campaign = Campaign.of(message);
            campaigns.put(campaign.id(), campaign);
        }
        Map<String, List<Action>> actions = new HashMap<>();
        Set<String> gone = new HashSet<>();
        for (ParticipationMessage message :
                messages(
                        ParticipationDocuments.ID,
                        ParticipationDocuments.MESSAGE,
                        ParticipationMessage.class)) {
            Campaign campaign = campaigns.get(message.getState().getCampaignId());
            if (campaign != null) {
                take(message, campaign, actions, gone);
            }
        }
        actions.values().forEach(list -> list.sort(BY_TIME_AND_PLACE));
        List<Campaign> shown =
                campaigns.values().stream()
                        .filter(campaign -> wasAnnounced(campaign, actions))
                        .sorted(
                                Comparator.comparing((Campaign one) -> one.state().getFirstDay())
                                        .reversed())
                        .toList();
        return new PublishedActions(edition, shown, actions, gone);
    }

    /** A draft may be given up, too; what once had public actions was announced for certain. */
    private static boolean wasAnnounced(Campaign campaign, Map<String, List<Action>> actions) {
        return campaign.stage() != CampaignStage.CANCELLED || actions.containsKey(campaign.id());
    }

    private void take(
            ParticipationMessage message,
            Campaign campaign,
            Map<String, List<Action>> actions,
            Set<String> gone) {
        ParticipationState state = message.getState();
        // Neither an alliance that this index does not know yet nor a hidden one may be named.
        Optional<Alliance> alliance = directory.withId(state.getAllianceId());
        boolean dissolved = alliance.isEmpty() && directory.dissolved(state.getAllianceId());
        for (LocalAction details : state.getActions()) {
            if (!isPublic(details)) {
                continue;
            }
            if (alliance.isPresent()) {
                Instant changed = message.getEnvelope().getOccurredAt();
                actions.computeIfAbsent(campaign.id(), missing -> new ArrayList<>())
                        .add(new Action(campaign, alliance.get(), details, changed));
            } else if (dissolved) {
                gone.add(address(campaign.slug(), details.getId()));
            }
        }
    }

    private static boolean isPublic(LocalAction action) {
        return switch (action.getState()) {
            case PUBLISHED, HELD, DOCUMENTED, CANCELLED -> true;
            // A state that this build does not know yet may be one that hides.
            case PLANNED, UNKNOWN -> false;
        };
    }

    private <M extends SpecificRecord> List<M> messages(
            String idField, String messageField, Class<M> type) {
        var every = new WildcardQuery(new Term(idField, "*"));
        return index.stored(every, Sort.INDEXORDER, ALL, messageField).stream()
                .map(bytes -> codec.decode(bytes, type))
                .toList();
    }
}
