package de.buendnis.backup;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What services have stored, looked at from outside. */
final class Database implements AutoCloseable {

    private static final String HISTORY = ".history";
    private static final String SEEN = "seen.";

    private final MongoClient client;

    Database(String url) {
        client = MongoClients.create(url);
    }

    /**
     * An aggregate or a row of a view.
     *
     * @param state null for what is gone
     */
    record Row(long version, @Nullable Document state) {

        static Row of(Document document) {
            return new Row(document.getLong("version"), document.get("state", Document.class));
        }
    }

    /** All aggregates of a service by their topics and ids. */
    Map<String, Map<String, Row>> aggregates(String service) {
        var all = new TreeMap<String, Map<String, Row>>();
        for (String name : names(service)) {
            if (name.endsWith(HISTORY)) {
                String collection = name.substring(0, name.length() - HISTORY.length());
                all.put(service + "." + collection, rows(service, collection));
            }
        }
        return all;
    }

    /** All views of a service, by the last part of the name of what they show. */
    Map<String, Map<String, Row>> views(String service) {
        var all = new TreeMap<String, Map<String, Row>>();
        for (String name : names(service)) {
            if (name.startsWith(SEEN)) {
                all.put(name.substring(SEEN.length()), rows(service, name));
            }
        }
        return all;
    }

    private Map<String, Row> rows(String service, String collection) {
        var rows = new TreeMap<String, Row>();
        for (Document document : collection(service, collection).find()) {
            rows.put(document.getString("_id"), Row.of(document));
        }
        return rows;
    }

    /** How many entries wait to be published. */
    long pending(String service) {
        return aggregates(service).keySet().stream()
                .mapToLong(
                        topic ->
                                collection(service, topic.substring(service.length() + 1))
                                        .countDocuments(Filters.exists("outbox.0")))
                .sum();
    }

    /** Who could not read what, and why. */
    List<String> parked(String service) {
        return collection(service, "parked")
                .find()
                .map(one -> "%s: %s".formatted(one.get("consumer"), one.get("error")))
                .into(new ArrayList<>());
    }

    /** Ids of mails that are in this state. */
    List<String> mails(String service, String... states) {
        return ids(collection(service, "mails"), Filters.in("state", states));
    }

    List<String> items() {
        return ids(collection("newsletter", "item"), Filters.empty());
    }

    private static List<String> ids(MongoCollection<Document> all, Bson which) {
        var ids = new ArrayList<String>();
        all.find(which)
                .projection(Projections.include("_id"))
                .forEach(row -> ids.add(row.getString("_id")));
        ids.sort(null);
        return ids;
    }

    void drop(String service) {
        database(service).drop();
    }

    private List<String> names(String service) {
        return database(service).listCollectionNames().into(new ArrayList<>());
    }

    private MongoCollection<Document> collection(String service, String name) {
        return database(service).getCollection(name);
    }

    private MongoDatabase database(String service) {
        return client.getDatabase(service);
    }

    @Override
    public void close() {
        client.close();
    }
}
