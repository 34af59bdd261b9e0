package de.buendnis.platform.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * All documents of a database, as {@code mongodump} takes them and {@code mongorestore} puts back.
 */
record Backup(Instant begun, Map<String, List<Document>> collections) {

    static Backup of(MongoOperations mongo) {
        Instant begun = Instant.now();
        var collections = new LinkedHashMap<String, List<Document>>();
        for (String name : mongo.getCollectionNames()) {
            collections.put(name, mongo.getCollection(name).find().into(new ArrayList<>()));
        }
        return new Backup(begun, collections);
    }

    /** With {@code --drop}; what has come since goes as well. The indexes stay. */
    void putBack(MongoOperations mongo) {
        for (String name : mongo.getCollectionNames()) {
            mongo.getCollection(name).deleteMany(new Document());
        }
        collections.forEach(
                (name, documents) -> {
                    if (!documents.isEmpty()) {
                        mongo.getCollection(name).insertMany(documents);
                    }
                });
    }
}
