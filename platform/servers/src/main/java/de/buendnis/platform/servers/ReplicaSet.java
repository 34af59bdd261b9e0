package de.buendnis.platform.servers;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.connection.ClusterConnectionMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/** Makes a single {@code mongod} the primary of a replica set of its own. */
final class ReplicaSet {

    private static final int NOT_YET_INITIALIZED = 94;
    private static final int INVALID_REPLICA_SET_CONFIG = 93;

    private ReplicaSet() {}

    static void awaitPrimary(ServerPlace place, ChildProcess process, Duration limit) {
        Instant end = Instant.now().plus(limit);
        try (MongoClient client = client(place.port())) {
            MongoDatabase admin = client.getDatabase("admin");
            while (!isPrimary(admin, place.port())) {
                if (!process.isAlive()) {
                    throw MongodDownload.unavailable(
                            "MongoDB ist beim Start beendet worden, siehe " + place.log() + ".");
                }
                if (Instant.now().isAfter(end)) {
                    throw MongodDownload.unavailable(
                            "MongoDB antwortet nicht, siehe " + place.log() + ".");
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    static String version(int port) {
        try (MongoClient client = client(port)) {
            return client.getDatabase("admin")
                    .runCommand(new Document("buildInfo", 1))
                    .getString("version");
        }
    }

    private static boolean isPrimary(MongoDatabase admin, int port) {
        try {
            Document hello = admin.runCommand(new Document("hello", 1));
            if (hello.getBoolean("isWritablePrimary", false)) {
                return true;
            }
            configure(admin, port);
            return false;
        } catch (MongoException notThereYet) {
            return false;
        }
    }

    /** Initiates a new set, or moves one that was started on another port before. */
    private static void configure(MongoDatabase admin, int port) {
        try {
            Document config =
                    admin.runCommand(new Document("replSetGetConfig", 1))
                            .get("config", Document.class);
            Document member = config.getList("members", Document.class).getFirst();
            if (!member.getString("host").equals(host(port))) {
                member.put("host", host(port));
                config.put("version", config.getInteger("version") + 1);
                admin.runCommand(new Document("replSetReconfig", config).append("force", true));
            }
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NOT_YET_INITIALIZED
                    && e.getErrorCode() != INVALID_REPLICA_SET_CONFIG) {
                throw e;
            }
            Document member = new Document("_id", 0).append("host", host(port));
            admin.runCommand(
                    new Document(
                            "replSetInitiate",
                            new Document("_id", "rs0").append("members", List.of(member))));
        }
    }

    private static String host(int port) {
        return "127.0.0.1:" + port;
    }

    /** A direct connection: before it is initiated the set has no members to discover. */
    private static MongoClient client(int port) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyToClusterSettings(
                                cluster ->
                                        cluster.hosts(List.of(new ServerAddress("127.0.0.1", port)))
                                                .mode(ClusterConnectionMode.SINGLE)
                                                .serverSelectionTimeout(2, TimeUnit.SECONDS))
                        .applyToSocketSettings(
                                socket ->
                                        socket.connectTimeout(2, TimeUnit.SECONDS)
                                                .readTimeout(10, TimeUnit.SECONDS))
                        .applyToServerSettings(
                                server ->
                                        server.heartbeatFrequency(500, TimeUnit.MILLISECONDS)
                                                .minHeartbeatFrequency(50, TimeUnit.MILLISECONDS))
                        .build());
    }
}
