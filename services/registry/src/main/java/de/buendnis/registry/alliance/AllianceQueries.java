package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.AllianceLevel;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Collation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Alliances as the office looks for them. */
@Component
class AllianceQueries {

    /** "Ä" stands with "A", and case does not matter. */
    private static final Collation GERMAN = Collation.of("de");

    private static final List<AllianceStage> BEFORE_FOUNDING =
            Arrays.stream(AllianceStage.values()).filter(AllianceStage::isBeforeFounding).toList();

    private final Aggregates<Alliance, AllianceHappening> alliances;
    private final MongoOperations mongo;

    AllianceQueries(Aggregates<Alliance, AllianceHappening> alliances, MongoOperations mongo) {
        this.alliances = alliances;
        this.mongo = mongo;
    }

    /**
     * What the office filters its list by; null or empty for anything.
     *
     * @param text part of the name, place, district or short address
     * @param waitingOn just those that wait for the office on this day
     */
    record Filter(
            @Nullable String text, @Nullable AllianceStage stage, @Nullable LocalDate waitingOn) {

        private Criteria criteria() {
            var all = new ArrayList<Criteria>();
            if (stage != null) {
                all.add(Criteria.where("state.stage").is(stage));
            }
            if (waitingOn != null) {
                all.add(waiting(waitingOn));
            }
            if (text != null && !text.isBlank()) {
                all.add(containing(text.strip()));
            }
            return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
        }

        private static Criteria containing(String text) {
            var part =
                    Pattern.compile(
                            Pattern.quote(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            return new Criteria()
                    .orOperator(
                            Criteria.where("state.description.name").regex(part),
                            Criteria.where("state.description.place.name").regex(part),
                            Criteria.where("state.description.place.districtName").regex(part),
                            Criteria.where("state.description.slug.value").regex(part));
        }

        /** The same as {@link OfficeTasks} says of one alliance. Days are stored as ISO text. */
        private static Criteria waiting(LocalDate today) {
            Criteria submitted =
                    Criteria.where("state.workingCopy.review")
                            .is(ReviewState.SUBMITTED)
                            .and("state.stage")
                            .nin(AllianceStage.DISSOLVED, AllianceStage.ABANDONED);
            Criteria overdue =
                    Criteria.where("state.stage")
                            .in(BEFORE_FOUNDING)
                            .and("state.resolution.steps")
                            .elemMatch(
                                    Criteria.where("result")
                                            .is(StepResult.PLANNED)
                                            .and("on")
                                            .lt(today.toString()));
            Criteria due =
                    Criteria.where("state.stage")
                            .in(BEFORE_FOUNDING)
                            .ne(AllianceStage.RESOLUTION_PENDING)
                            .and("state.foundingPlannedOn")
                            .lte(today.toString());
            return new Criteria().orOperator(submitted, overdue, due, incomplete());
        }
    }

    /** Drafts that founders' requests left and nobody has completed. */
    private static Criteria incomplete() {
        String description = "state.description.";
        return Criteria.where("state.stage")
                .in(BEFORE_FOUNDING)
                .and(description + "request")
                .ne(null)
                .orOperator(
                        Criteria.where(description + "level").is(AllianceLevel.UNKNOWN),
                        Criteria.where(description + "place.districtKey").is(null),
                        Criteria.where(description + "level")
                                .is(AllianceLevel.MUNICIPALITY)
                                .and(description + "place.municipalityKey")
                                .is(null));
    }

    /** One page of a list, and how many there are in all. */
    record Listed(List<Versioned<Alliance>> alliances, long total) {}

    /** The alliances that fit, what changed last first. Pages count from 0. */
    Listed list(Filter filter, int page, int size) {
        Query query =
                Query.query(filter.criteria())
                        .with(Sort.by(Sort.Order.desc("changedAt"), Sort.Order.asc("_id")))
                        .skip((long) page * size)
                        .limit(size);
        return new Listed(alliances.query(query), count(filter));
    }

    /** How many fit. */
    long count(Filter filter) {
        return mongo.count(Query.query(filter.criteria()), AllianceMessages.COLLECTION);
    }

    /** How many fit in each stage; a stage without any is missing. */
    Map<AllianceStage, Long> countByStage(Filter filter) {
        Aggregation counting =
                Aggregation.newAggregation(
                        Aggregation.match(filter.criteria()),
                        Aggregation.group("state.stage").count().as("number"));
        var counts = new EnumMap<AllianceStage, Long>(AllianceStage.class);
        mongo.aggregate(counting, AllianceMessages.COLLECTION, Document.class)
                .forEach(
                        stage ->
                                counts.put(
                                        AllianceStage.valueOf(stage.getString("_id")),
                                        stage.get("number", Number.class).longValue()));
        return counts;
    }

    /** The alliance with this short address. */
    Optional<Versioned<Alliance>> bySlug(String slug) {
        Query query = Query.query(Criteria.where("state.description.slug.value").is(slug));
        return alliances.query(query).stream().findFirst();
    }

    /** An alliance to choose, as a parent or predecessor. */
    record Named(String id, String name) {}

    /** All alliances by name. */
    List<Named> names() {
        Query query = new Query().collation(GERMAN).with(Sort.by("state.description.name", "_id"));
        return alliances.query(query).stream()
                .map(alliance -> new Named(alliance.id(), alliance.state().name()))
                .toList();
    }
}
