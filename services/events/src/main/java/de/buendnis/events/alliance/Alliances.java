package de.buendnis.events.alliance;

import de.buendnis.contracts.registry.AllianceStage;
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
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Collation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The alliances as far as they are known here. Kept from topics, so an alliance may be missing for
 * a moment that the registry already has.
 */
@Component
public class Alliances {

    /** "Ä" stands with "A". */
    private static final Collation GERMAN = Collation.of("de");

    private static final String STATE = "state";

    private final MongoOperations mongo;

    Alliances(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(SeenContacts.COLLECTION)
                .createIndex(new Index("state.allianceId", Sort.Direction.ASC));
    }

    public Optional<KnownAlliance> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, SeenAlliances.COLLECTION))
                .filter(document -> document.get(STATE) != null)
                .map(this::alliance);
    }

    /** Those of these ids that are known, by id. */
    public Map<String, KnownAlliance> find(Collection<String> ids) {
        return byId(list(Criteria.where("_id").in(ids)));
    }

    /** Those that may take part, by name. */
    public List<KnownAlliance> active() {
        return list(Criteria.where("state.stage").is(AllianceStage.ACTIVE.name()));
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

    /** The contacts of an alliance that people can reach, in the alliance's order. */
    public List<KnownContact> contacts(String allianceId) {
        Query query =
                Query.query(Criteria.where("state.allianceId").is(allianceId))
                        .with(Sort.by("state.position", "_id"));
        return mongo.find(query, Document.class, SeenContacts.COLLECTION).stream()
                .map(this::contact)
                .filter(contact -> contact.phone() != null || contact.mail() != null)
                .toList();
    }

    /** The contact, as long as it is this alliance's and published. */
    public Optional<KnownContact> contact(String allianceId, String contactId) {
        return contacts(allianceId).stream()
                .filter(contact -> contact.id().equals(contactId))
                .findFirst();
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

    private static Map<String, KnownAlliance> byId(List<KnownAlliance> alliances) {
        var byId = new LinkedHashMap<String, KnownAlliance>();
        alliances.forEach(alliance -> byId.put(alliance.id(), alliance));
        return byId;
    }

    private KnownAlliance alliance(Document document) {
        SeenAlliances.Row row = read(document, SeenAlliances.Row.class);
        return new KnownAlliance(
                document.getString("_id"),
                row.name(),
                row.slug(),
                row.stage(),
                row.place(),
                row.district(),
                row.land());
    }

    private KnownContact contact(Document document) {
        SeenContacts.Row row = read(document, SeenContacts.Row.class);
        return new KnownContact(
                document.getString("_id"),
                row.allianceId(),
                row.title(),
                row.name(),
                row.phone(),
                row.mail());
    }

    private <T> T read(Document document, Class<T> type) {
        return mongo.getConverter()
                .read(type, Objects.requireNonNull(document.get(STATE, Document.class)));
    }
}
