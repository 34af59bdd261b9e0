package de.buendnis.platform.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;

/** The official images, where a Docker answers: nearest to production, so preferred to our own. */
final class Containers {

    private static final String KAFKA = "apache/kafka:4.2.1";
    private static final String MONGODB = "mongo:8.0";

    private Containers() {}

    /** Nothing when no Docker answers or the images cannot be had; then child processes do. */
    static Optional<SharedServers> start() {
        try {
            // Asked first: the library searches for seconds and logs that as an error.
            boolean worthAsking =
                    System.getenv("DOCKER_HOST") != null
                            || Files.exists(Path.of("/var/run/docker.sock"));
            return worthAsking && DockerClientFactory.instance().isDockerAvailable()
                    ? Optional.of(startBoth())
                    : Optional.empty();
        } catch (RuntimeException e) {
            System.out.println("No containers: " + e);
            return Optional.empty();
        }
    }

    /** They end with this process: the library has a container of its own to see to it. */
    @SuppressWarnings("resource")
    private static SharedServers startBoth() {
        KafkaContainer kafka =
                new KafkaContainer(KAFKA)
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                        .withEnv("KAFKA_LOG_FLUSH_INTERVAL_MESSAGES", "1")
                        .withEnv("KAFKA_LOG_MESSAGE_TIMESTAMP_TYPE", "LogAppendTime")
                        .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        MongoDBContainer mongo = new MongoDBContainer(MONGODB).withReplicaSet();
        Startables.deepStart(kafka, mongo).join();
        // Directly: the set's member has a name that only the container knows.
        String address =
                "mongodb://%s:%d/?directConnection=true"
                        .formatted(mongo.getHost(), mongo.getFirstMappedPort());
        return new SharedServers(
                kafka.getBootstrapServers(),
                address,
                "Kafka (%s), MongoDB (%s)".formatted(KAFKA, MONGODB));
    }
}
