package de.buendnis.events.participation;

import de.buendnis.events.campaign.ConfirmedActions;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Participations as pages, sweeps and campaigns ask for them. Days are stored as ISO text. */
@Component
class ParticipationQueries implements ConfirmedActions {

    private static final String CAMPAIGN = "state.campaignId";
    private static final String STAGE = "state.stage";
    private static final String PUBLISHED = "state.published";

    private final Aggregates<Participation, ParticipationHappening> participations;
    private final MongoOperations mongo;

    ParticipationQueries(
            Aggregates<Participation, ParticipationHappening> participations,
            MongoOperations mongo) {
        this.participations = participations;
        this.mongo = mongo;
    }

    /**
     * What the office filters its list by.
     *
     * @param alliances ids, null for any
     */
    record Filter(
            String campaignId,
            @Nullable ParticipationStage stage,
            @Nullable List<String> alliances) {

        private Criteria criteria() {
            Criteria criteria = Criteria.where(CAMPAIGN).is(campaignId);
            if (stage != null) {
                criteria = criteria.and(STAGE).is(stage);
            }
            return alliances == null ? criteria : criteria.and("state.allianceId").in(alliances);
        }
    }

    /** Those that fit, what changed last first. Pages count from 0. */
    List<Versioned<Participation>> list(Filter filter, int page, int size) {
        return participations.query(
                Query.query(filter.criteria())
                        .with(Sort.by(Sort.Order.desc("changedAt"), Sort.Order.asc("_id")))
                        .skip((long) page * size)
                        .limit(size));
    }

    long count(Filter filter) {
        return mongo.count(Query.query(filter.criteria()), ParticipationMessages.COLLECTION);
    }

    /** How many fit in each stage; a stage without any is missing. */
    Map<ParticipationStage, Long> countByStage(Filter filter) {
        Aggregation counting =
                Aggregation.newAggregation(
                        Aggregation.match(filter.criteria()),
                        Aggregation.group(STAGE).count().as("number"));
        var counts = new EnumMap<ParticipationStage, Long>(ParticipationStage.class);
        mongo.aggregate(counting, ParticipationMessages.COLLECTION, Document.class)
                .forEach(
                        stage ->
                                counts.put(
                                        ParticipationStage.valueOf(stage.getString("_id")),
                                        stage.get("number", Number.class).longValue()));
        return counts;
    }

    /** How many alliances have an action of the campaign in public that is not cancelled. */
    long countPublic(String campaignId) {
        return mongo.count(
                Query.query(
                        Criteria.where(CAMPAIGN)
                                .is(campaignId)
                                .and("state.published.state")
                                .in(ActionState.PUBLISHED, ActionState.HELD)),
                ParticipationMessages.COLLECTION);
    }

    /** How many actions of the campaign are public in this state. */
    long countActions(String campaignId, ActionState state) {
        Aggregation counting =
                Aggregation.newAggregation(
                        Aggregation.match(Criteria.where(CAMPAIGN).is(campaignId)),
                        Aggregation.unwind(PUBLISHED),
                        Aggregation.match(Criteria.where("state.published.state").is(state)),
                        Aggregation.count().as("number"));
        Document counted =
                mongo.aggregate(counting, ParticipationMessages.COLLECTION, Document.class)
                        .getUniqueMappedResult();
        return counted == null ? 0 : counted.get("number", Number.class).longValue();
    }

    /** Those that wait for the office, the one that waits longest first. */
    List<Versioned<Participation>> submitted() {
        return participations.query(
                Query.query(Criteria.where(STAGE).is(ParticipationStage.SUBMITTED))
                        .with(Sort.by("state.since", "_id")));
    }

    List<Versioned<Participation>> ofAlliance(String allianceId) {
        return participations.query(
                Query.query(Criteria.where("state.allianceId").is(allianceId))
                        .with(Sort.by("_id")));
    }

    List<String> idsOfCampaign(String campaignId) {
        return ids(Criteria.where(CAMPAIGN).is(campaignId));
    }

    /** Those with an action that is over and not yet noted as held. */
    List<String> idsOfHeld(LocalDate today) {
        return ids(
                Criteria.where(PUBLISHED)
                        .elemMatch(
                                Criteria.where("state")
                                        .is(ActionState.PUBLISHED)
                                        .and("details.time.lastDay")
                                        .lt(today.toString())));
    }

    @Override
    public List<String> outside(String campaignId, LocalDate firstDay, LocalDate lastDay) {
        return participations
                .query(
                        Query.query(
                                Criteria.where(CAMPAIGN)
                                        .is(campaignId)
                                        .and("state.published.state")
                                        .is(ActionState.PUBLISHED)))
                .stream()
                .flatMap(found -> found.state().published().stream())
                .filter(action -> action.state() == ActionState.PUBLISHED)
                .map(PublishedAction::details)
                .filter(
                        details ->
                                details.time().firstDay().isBefore(firstDay)
                                        || details.time().lastDay().isAfter(lastDay))
                .map(ActionDetails::title)
                .sorted()
                .toList();
    }

    private List<String> ids(Criteria criteria) {
        return mongo
                .findDistinct(
                        Query.query(criteria),
                        "_id",
                        ParticipationMessages.COLLECTION,
                        String.class)
                .stream()
                .sorted()
                .toList();
    }
}
