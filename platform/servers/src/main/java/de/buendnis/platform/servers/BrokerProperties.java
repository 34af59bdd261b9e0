package de.buendnis.platform.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.common.Uuid;

/**
 * Writes what a broker of one node needs to start: its settings, and the mark of a formatted disk.
 */
final class BrokerProperties {

    private BrokerProperties() {}

    /** Returns the file to start with. */
    static Path write(ServerPlace place, int advertisedPort) {
        try {
            Path logs = place.data().toAbsolutePath();
            Files.createDirectories(logs);
            Path mark = logs.resolve("meta.properties");
            if (!Files.exists(mark)) {
                // What kafka-storage.sh would write; two seconds faster than a JVM for it.
                Files.writeString(
                        mark,
                        """
                        version=1
                        cluster.id=%s
                        directory.id=%s
                        node.id=1
                        """
                                .formatted(Uuid.randomUuid(), Uuid.randomUuid()));
            }
            Path file = logs.resolve("server.properties");
            Files.writeString(file, settings(logs, place.port(), advertisedPort));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String settings(Path logs, int port, int advertisedPort) {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%5$d
        controller.listener.names=CONTROLLER
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        log.dirs=%3$s
        auto.create.topics.enable=false
        # One broker: what it acknowledged must be on the disk.
        log.flush.interval.messages=1
        log.message.timestamp.type=LogAppendTime
        offsets.retention.minutes=%4$d
        # A broker that was killed hard is back at once, not after the default of 9 s.
        broker.session.timeout.ms=3000
        broker.heartbeat.interval.ms=500
        # One node, so nothing to replicate to and nothing to wait for.
        default.replication.factor=1
        min.insync.replicas=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        # Small: a few thousand messages a day.
        num.network.threads=2
        num.io.threads=4
        log.cleaner.dedupe.buffer.size=16777216
        """
                .formatted(port, port + 1, logs, Duration.ofDays(90).toMinutes(), advertisedPort);
    }
}
