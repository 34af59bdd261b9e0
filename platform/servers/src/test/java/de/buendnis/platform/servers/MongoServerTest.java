package de.buendnis.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class MongoServerTest {

    @Test
    void whatItAcknowledgedIsThereAfterAKillAndOnAnotherPort() {
        ServerPlace place = ServerPlace.temporary("mongodb");
        ServerPlace moved =
                new ServerPlace(place.data(), place.log(), place.pidFile(), ServerPlace.freePort());

        try (MongoServer server = MongoServer.start(program(), place)) {
            insert(server, "before");
            server.kill();
            server.restart();
            insert(server, "after");
            assertThat(count(server)).isEqualTo(2);
            assertThat(server.version()).matches("\\d+\\.\\d+\\.\\d+");
        }
        try (MongoServer server = MongoServer.start(program(), moved)) {
            insert(server, "moved");
            assertThat(count(server)).isEqualTo(3);
        }
    }

    private static MongodSource.Program program() {
        MongodSource source = MongodSource.find(System.getenv(), System.err::println);
        Assumptions.assumeTrue(
                source instanceof MongodSource.Program, "Uses the MongoDB of BUENDNIS_MONGODB_URI");
        return (MongodSource.Program) source;
    }

    private static void insert(MongoServer server, String id) {
        try (MongoClient client = MongoClients.create(server.address().database(""))) {
            leases(client)
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                    .insertOne(new Document("_id", id));
        }
    }

    private static long count(MongoServer server) {
        try (MongoClient client = MongoClients.create(server.address().database(""))) {
            return leases(client).countDocuments();
        }
    }

    private static MongoCollection<Document> leases(MongoClient client) {
        return client.getDatabase("test").getCollection("leases");
    }
}
