package de.buendnis.consultation.casework;

import de.buendnis.consultation.request.Request;
import de.buendnis.consultation.request.RequestHappening;
import de.buendnis.consultation.request.RequestStage;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Requests as the desk looks for them. */
@Component
class CaseQueries {

    private static final String STAGE = "state.stage";
    private static final String ALLIANCE = "state.matter.allianceId";
    private static final List<RequestStage> OVER =
            List.of(RequestStage.CLOSED, RequestStage.WITHDRAWN);

    private final Aggregates<Request, RequestHappening> requests;
    private final MongoOperations mongo;

    CaseQueries(Aggregates<Request, RequestHappening> requests, MongoOperations mongo) {
        this.requests = requests;
        this.mongo = mongo;
    }

    /**
     * @param stages empty for any
     * @param assignee id, null for anybody
     * @param untaken just those that nobody has taken
     * @param text part of a number, name or place, null for any
     * @param alliances ids of those whose name the text is a part of
     */
    record Filter(
            Set<RequestStage> stages,
            @Nullable String unit,
            @Nullable String assignee,
            boolean untaken,
            @Nullable String text,
            List<String> alliances) {

        private Criteria criteria() {
            var all = new ArrayList<Criteria>();
            if (!stages.isEmpty()) {
                all.add(Criteria.where(STAGE).in(stages));
            }
            if (unit != null) {
                all.add(Criteria.where("state.handling.unit").is(unit));
            }
            if (assignee != null) {
                all.add(Criteria.where("state.handling.assignee._id").is(assignee));
            }
            if (untaken) {
                all.add(Criteria.where("state.handling.assignee").is(null));
            }
            if (text != null) {
                all.add(containing(text));
            }
            return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
        }

        private Criteria containing(String part) {
            var pattern =
                    Pattern.compile(
                            Pattern.quote(part), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            return new Criteria()
                    .orOperator(
                            Criteria.where("state.number").regex(pattern),
                            Criteria.where("state.requester.name").regex(pattern),
                            Criteria.where("state.requester.mail.value").regex(pattern),
                            Criteria.where("state.matter.founders.proposedName").regex(pattern),
                            Criteria.where("state.matter.founders.place").regex(pattern),
                            Criteria.where(ALLIANCE).in(alliances));
        }
    }

    /** Those that fit. Pages count from 0. */
    List<Versioned<Request>> list(Filter filter, Sort sort, int page, int size) {
        return requests.query(
                Query.query(filter.criteria()).with(sort).skip((long) page * size).limit(size));
    }

    /** How many fit in each stage; a stage without any is missing. */
    Map<RequestStage, Long> countByStage(Filter filter) {
        Aggregation counting =
                Aggregation.newAggregation(
                        Aggregation.match(filter.criteria()),
                        Aggregation.group(STAGE).count().as("number"));
        var counts = new EnumMap<RequestStage, Long>(RequestStage.class);
        mongo.aggregate(counting, Request.COLLECTION, Document.class)
                .forEach(
                        stage ->
                                counts.put(
                                        RequestStage.valueOf(stage.getString("_id")),
                                        stage.get("number", Number.class).longValue()));
        return counts;
    }

    /** How many fit. */
    long count(Filter filter) {
        return mongo.count(Query.query(filter.criteria()), Request.COLLECTION);
    }

    /** Ids of the open requests that are about the alliance. */
    List<String> openOf(String allianceId) {
        return requests
                .query(
                        Query.query(Criteria.where(ALLIANCE).is(allianceId).and(STAGE).nin(OVER))
                                .with(Sort.by("_id")))
                .stream()
                .map(Versioned::id)
                .toList();
    }
}
