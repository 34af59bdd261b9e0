package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Collation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Alliances as the office looks for them. */
@Component
class AllianceQueries {

    /** "Ä" stands with "A", and case does not matter. */
    private static final Collation GERMAN = Collation.of("de");

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
     */
    record Filter(
            @Nullable String text, @Nullable AllianceStage stage, @Nullable ReviewState review) {

        static Filter none() {
            return new Filter(null, null, null);
        }

        private Criteria criteria() {
            var criteria = new Criteria();
            if (stage != null) {
                criteria = criteria.and("state.stage").is(stage);
            }
            if (review != null) {
                criteria = criteria.and("state.workingCopy.review").is(review);
            }
            if (text != null && !text.isBlank()) {
                var part =
                        Pattern.compile(
                                Pattern.quote(text.strip()),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
                criteria =
                        criteria.orOperator(
                                Criteria.where("state.description.name").regex(part),
                                Criteria.where("state.description.place.name").regex(part),
                                Criteria.where("state.description.place.districtName").regex(part),
                                Criteria.where("state.description.slug.value").regex(part));
            }
            return criteria;
        }
    }

    /** One page of a list, and how many there are in all. */
    record Listed(List<Versioned<Alliance>> alliances, long total) {}

    /** The alliances that fit, by name. Pages count from 0. */
    Listed list(Filter filter, int page, int size) {
        Query query =
                Query.query(filter.criteria())
                        .collation(GERMAN)
                        .with(Sort.by("state.description.name", "_id"))
                        .skip((long) page * size)
                        .limit(size);
        long total = mongo.count(Query.query(filter.criteria()), AllianceMessages.COLLECTION);
        return new Listed(alliances.query(query), total);
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
