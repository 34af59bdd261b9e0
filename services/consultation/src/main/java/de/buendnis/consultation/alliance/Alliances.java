package de.buendnis.consultation.alliance;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Collation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The alliances as far as they are known here. Kept from a topic, so one may be missing for a
 * moment that the registry already has.
 */
@Component
public class Alliances {

    /** "Ä" stands with "A". */
    private static final Collation GERMAN = Collation.of("de");

    private static final String STATE = "state";

    private final MongoOperations mongo;

    Alliances(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<KnownAlliance> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, SeenAlliances.COLLECTION))
                .filter(document -> document.get(STATE) != null)
                .map(this::alliance);
    }

    /** Those of these ids that are known, by id. */
    public Map<String, KnownAlliance> find(Collection<String> ids) {
        var byId = new LinkedHashMap<String, KnownAlliance>();
        list(Criteria.where("_id").in(ids)).forEach(known -> byId.put(known.id(), known));
        return byId;
    }

    /** Those that everybody may know of, by name. */
    public List<KnownAlliance> published() {
        return list(Criteria.where("state.published").is(true));
    }

    /** Ids of those whose name, place or district contains the text. */
    public List<String> matching(String text) {
        var part =
                Pattern.compile(
                        Pattern.quote(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        Criteria anywhere =
                new Criteria()
                        .orOperator(
                                Criteria.where("state.name").regex(part),
                                Criteria.where("state.place").regex(part),
                                Criteria.where("state.district").regex(part));
        return list(anywhere).stream().map(KnownAlliance::id).toList();
    }

    private List<KnownAlliance> list(Criteria criteria) {
        Query query =
                Query.query(new Criteria().andOperator(criteria, Criteria.where(STATE).ne(null)))
                        .collation(GERMAN)
                        .with(Sort.by("state.name", "_id"));
        return mongo.find(query, Document.class, SeenAlliances.COLLECTION).stream()
                .map(this::alliance)
                .toList();
    }

    private KnownAlliance alliance(Document document) {
        SeenAlliances.Row row =
                mongo.getConverter()
                        .read(
                                SeenAlliances.Row.class,
                                Objects.requireNonNull(document.get(STATE, Document.class)));
        return new KnownAlliance(
                document.getString("_id"),
                row.name(),
                row.slug(),
                row.stage(),
                row.place(),
                row.district(),
                row.published());
    }
}
