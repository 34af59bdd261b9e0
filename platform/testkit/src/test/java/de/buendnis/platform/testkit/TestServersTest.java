package de.buendnis.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class TestServersTest {

    private final TestTopics names = TestTopics.of(TestServersTest.class);

    @Test
    void bothServersAreRealAndEachTestHasNamesOfItsOwn() throws Exception {
        String topic = names.create().create("garden.plot", 2);

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS))
                    .contains(topic, names.name("registry.alliance"));
        }
        try (MongoClient client = MongoClients.create(TestServers.mongo(names.database()))) {
            Document answer =
                    client.getDatabase(names.database()).runCommand(new Document("hello", 1));
            assertThat(answer).containsEntry("isWritablePrimary", true);
        }
        assertThat(TestServers.describe()).contains("Kafka", "MongoDB");
    }

    @Test
    void allTestsOfABuildGetTheSameServers() {
        SharedServers again = Build.current().servers();
        assertThat(List.of(again.kafka(), again.mongo()))
                .containsExactly(TestServers.kafka(), TestServers.mongo());
    }

    @Test
    void withoutServersATestIsSkippedByHandAndAFailureWhereNobodyWatches() {
        SharedServers missing = SharedServers.missing("Es ist kein mongod im PATH.");
        assertThatThrownBy(() -> TestServers.required(missing, false))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("kein mongod");
        assertThatThrownBy(() -> TestServers.required(missing, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kein mongod");
    }
}
