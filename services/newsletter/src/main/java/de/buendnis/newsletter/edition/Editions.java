package de.buendnis.newsletter.edition;

import de.buendnis.newsletter.item.Told;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Aggregates.Entry;
import de.buendnis.platform.messaging.Versioned;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The editions, as others ask for them. */
@Component
public class Editions implements Told {

    private static final String STAGE = "state.stage";
    private static final String SINCE = "state.since";

    private static final List<String> TOLD =
            Stream.of(EditionStage.values())
                    .filter(EditionStage::isTold)
                    .map(EditionStage::name)
                    .toList();

    private final Aggregates<Edition, EditionHappening> editions;
    private final MongoOperations mongo;

    Editions(Aggregates<Edition, EditionHappening> editions, MongoOperations mongo) {
        this.editions = editions;
        this.mongo = mongo;
    }

    public Optional<EditionSummary> find(String id) {
        return editions.find(id).map(EditionSummary::of);
    }

    /** Those at this stage, longest there first. */
    public List<EditionSummary> at(EditionStage stage) {
        Query query =
                Query.query(Criteria.where(STAGE).is(stage.name()))
                        .with(Sort.by(Sort.Order.asc(SINCE), Sort.Order.asc("_id")));
        return editions.query(query).stream().map(EditionSummary::of).toList();
    }

    /** The {@code traceparent} of the click that brought it to its stage, if that was traced. */
    public Optional<String> cause(String id) {
        return editions.history(id, 0, 1).stream()
                .map(Entry::trace)
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    public Set<String> of(Collection<String> itemIds) {
        var told = new HashSet<String>();
        editions.query(
                        Query.query(
                                Criteria.where("state.pieces.itemId")
                                        .in(itemIds)
                                        .and(STAGE)
                                        .in(TOLD)))
                .forEach(found -> told.addAll(found.state().itemIds()));
        told.retainAll(itemIds);
        return told;
    }

    /** Pages count from 0; what was touched last comes first. */
    List<Versioned<Edition>> newestFirst(int page, int size) {
        return editions.query(
                new Query()
                        .with(Sort.by(Sort.Order.desc(SINCE), Sort.Order.asc("_id")))
                        .skip((long) page * size)
                        .limit(size));
    }

    long count() {
        return mongo.count(new Query(), EditionMessages.COLLECTION);
    }

    /** The edition of this id; refused as unknown where there is none. */
    Versioned<Edition> get(String id) {
        return editions.find(id).orElseThrow(EditionRule.UNKNOWN::refuse);
    }
}
