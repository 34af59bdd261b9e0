package de.buendnis.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.buendnis.platform.messaging.Updates.Update;
import de.buendnis.platform.testkit.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several aggregates' writes in one trip. */
class UpdatesTest {

    private static final String DATABASE = "updates-" + UUID.randomUUID();
    private static MongoClient client;
    private static MongoCollection<Document> collection;

    private final AggregateDocuments documents = new AggregateDocuments(collection);
    private final Updates updates = new Updates(collection, collection);

    @BeforeAll
    static void open() {
        client = MongoClients.create(TestServers.mongo(DATABASE));
        collection = client.getDatabase(DATABASE).getCollection("plot");
        collection.createIndex(Indexes.ascending("state.tenant"), new IndexOptions().unique(true));
    }

    @AfterAll
    static void close() {
        client.getDatabase(DATABASE).drop();
        client.close();
    }

    @BeforeEach
    void layOut() {
        collection.deleteMany(new Document());
        for (String id : List.of("one", "two", "three")) {
            documents.insert(id, tenant(id), entry(1, "laid out"));
        }
    }

    @Test
    void eachMeetsItsOwnVersion() {
        assertThat(outcomes(change("one", 1, "Erna"), change("two", 1, "Otto")))
                .containsExactly(true, true);
        assertThat(state("one")).isEqualTo(tenant("Erna"));
        assertThat(state("two")).isEqualTo(tenant("Otto"));
    }

    @Test
    void oneThatIsStaleOrUnknownLeavesTheOthersAlone() {
        documents.update("two", 1, tenant("Ida"), entry(2, "leased"));

        assertThat(
                        outcomes(
                                change("one", 1, "Erna"),
                                change("two", 1, "Otto"),
                                change("nowhere", 1, "Karl"),
                                change("three", 1, "Jan")))
                .containsExactly(true, false, false, true);
        assertThat(state("two")).isEqualTo(tenant("Ida"));
    }

    @Test
    void ofTwoWritersOnOneVersionTheSecondIsStale() {
        assertThat(outcomes(change("one", 1, "Erna"), change("one", 1, "Otto")))
                .containsExactly(true, false);
    }

    @Test
    void aViolatedIndexIsTheBusinessOfOneOfThem() {
        List<Supplier<Boolean>> outcomes =
                updates.carryOut(
                        List.of(
                                change("one", 1, "Erna"),
                                change("two", 1, "three"),
                                change("three", 7, "Otto")));

        assertThat(outcomes.getFirst().get()).isTrue();
        assertThatThrownBy(outcomes.get(1)::get)
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        refused -> assertThat(Attempts.isDuplicateKey(refused)).isTrue());
        assertThat(outcomes.getLast().get()).isFalse();
    }

    private List<Boolean> outcomes(Update... all) {
        return updates.carryOut(List.of(all)).stream().map(Supplier::get).toList();
    }

    private Document state(String id) {
        return documents.find(id).get("state", Document.class);
    }

    private static Update change(String id, long version, String tenant) {
        return new Update(id, version, tenant(tenant), entry(version + 1, id + tenant));
    }

    private static Document tenant(String name) {
        return new Document("tenant", name);
    }

    private static OutboxEntry entry(long version, String message) {
        return new OutboxEntry(
                version,
                UUID.randomUUID().toString(),
                Instant.EPOCH,
                Garden.gardener(),
                new Document(),
                1,
                new Binary(message.getBytes(StandardCharsets.UTF_8)),
                List.of(),
                null);
    }
}
