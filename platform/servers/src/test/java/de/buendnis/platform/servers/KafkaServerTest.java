package de.buendnis.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaServerTest {

    @Test
    void whatItAcknowledgedIsThereAfterAKill() throws Exception {
        try (KafkaServer server = KafkaServer.start(ServerPlace.temporary("kafka"))) {
            try (Admin admin = Admin.create(settings(server))) {
                admin.createTopics(List.of(new NewTopic("plots", 1, (short) 1)))
                        .all()
                        .get(30, TimeUnit.SECONDS);
            }
            assertThat(send(server, "before")).isZero();
            server.kill();
            server.restart();
            assertThat(send(server, "after")).isOne();
        }
    }

    @Test
    void theTopicsOfTheContractsAreMadeOnceAndMayBeAskedForAgain() throws Exception {
        try (KafkaServer server = KafkaServer.start(ServerPlace.temporary("kafka"));
                Admin admin = Admin.create(settings(server))) {
            new TopicSetup(1, "garden-").run(server.bootstrapServers(), Topics.all());
            new TopicSetup(1, "garden-").run(server.bootstrapServers(), Topics.all());

            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS))
                    .containsAll(
                            Topics.all().stream().map(topic -> "garden-" + topic.name()).toList());
        }
    }

    private static long send(KafkaServer server, String value) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        settings(server), new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>("plots", "7", value))
                    .get(30, TimeUnit.SECONDS)
                    .offset();
        }
    }

    private static Map<String, Object> settings(KafkaServer server) {
        return Map.of("bootstrap.servers", server.bootstrapServers());
    }
}
