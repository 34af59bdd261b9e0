package de.buendnis.load.commands;

import de.buendnis.contracts.Topics;
import de.buendnis.platform.servers.KafkaServer;
import de.buendnis.platform.servers.MongoServer;
import de.buendnis.platform.servers.MongodSource;
import de.buendnis.platform.servers.ServerPlace;
import de.buendnis.platform.servers.TopicSetup;

/** A Kafka and a MongoDB that nobody else uses, so that their processor time is ours. */
record Servers(KafkaServer kafka, MongoServer mongo) implements AutoCloseable {

    static Servers start() {
        MongodSource source = MongodSource.find(System.getenv(), System.out::println);
        if (source instanceof MongodSource.Program program) {
            var servers =
                    new Servers(
                            KafkaServer.start(ServerPlace.temporary("load-kafka")),
                            MongoServer.start(program, ServerPlace.temporary("load-mongodb")));
            new TopicSetup(1, "").run(servers.kafka().bootstrapServers(), Topics.all());
            return servers;
        }
        throw new IllegalStateException(
                "Unset " + MongodSource.GIVEN + ": the processor time of its MongoDB is unknown");
    }

    String database() {
        return mongo.address().database("load");
    }

    @Override
    public void close() {
        kafka.close();
        mongo.close();
    }
}
