package de.buendnis.newsletter.item;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Alliances and campaigns as far as they are known here; one may be missing for a moment. */
@Component
class Seen {

    private static final String STATE = "state";

    private final MongoOperations mongo;

    Seen(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** What is known of those of whom some items speak. */
    record Names(
            Map<String, SeenAlliances.Row> alliances, Map<String, SeenCampaigns.Row> campaigns) {

        SeenAlliances.@Nullable Row alliance(Item item) {
            return item.allianceId() == null ? null : alliances.get(item.allianceId());
        }

        SeenCampaigns.@Nullable Row campaign(Item item) {
            return item.campaignId() == null ? null : campaigns.get(item.campaignId());
        }
    }

    /** Two queries, however many items there are. */
    Names of(Collection<Item> items) {
        return new Names(
                rows(
                        items.stream().flatMap(item -> Stream.ofNullable(item.allianceId())),
                        SeenAlliances.COLLECTION,
                        SeenAlliances.Row.class),
                rows(
                        items.stream().flatMap(item -> Stream.ofNullable(item.campaignId())),
                        SeenCampaigns.COLLECTION,
                        SeenCampaigns.Row.class));
    }

    private <T> Map<String, T> rows(Stream<String> ids, String collection, Class<T> type) {
        List<String> wanted = ids.distinct().toList();
        var rows = new HashMap<String, T>();
        if (wanted.isEmpty()) {
            return rows;
        }
        Query query = Query.query(Criteria.where("_id").in(wanted).and(STATE).ne(null));
        mongo.find(query, Document.class, collection)
                .forEach(
                        found ->
                                rows.put(
                                        found.getString("_id"),
                                        mongo.getConverter()
                                                .read(
                                                        type,
                                                        Objects.requireNonNull(
                                                                found.get(
                                                                        STATE, Document.class)))));
        return rows;
    }
}
