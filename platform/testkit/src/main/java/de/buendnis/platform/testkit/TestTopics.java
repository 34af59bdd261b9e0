package de.buendnis.platform.testkit;

import de.buendnis.contracts.Topic;
import de.buendnis.contracts.Topics;
import de.buendnis.platform.servers.TopicSetup;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Names of topics, groups and a database that belong to one test class alone, so that all tests of
 * a build share the servers without seeing one another.
 *
 * @param prefix put before each name
 */
public record TestTopics(String prefix) {

    /** A new prefix, which differs in every run. */
    public static TestTopics of(Class<?> test) {
        String name = test.getSimpleName().toLowerCase(Locale.ROOT);
        String random = UUID.randomUUID().toString().substring(0, 8);
        return new TestTopics(name.substring(0, Math.min(30, name.length())) + "-" + random + "-");
    }

    /** Makes all topics of the contracts under this prefix. */
    public TestTopics create() {
        setup().run(TestServers.kafka(), Topics.all());
        return this;
    }

    /** Makes one topic of the test's own under this prefix and returns its full name. */
    public String create(String topic, int partitions) {
        Topic wanted = new Topic(topic, "test", partitions, Duration.ofDays(90), null);
        setup().run(TestServers.kafka(), List.of(wanted));
        return name(topic);
    }

    private TopicSetup setup() {
        return new TopicSetup(1, prefix);
    }

    /** The full name of a topic or a consumer group. */
    public String name(String plain) {
        return prefix + plain;
    }

    /** Name of the class's own database. */
    public String database() {
        return prefix.substring(0, prefix.length() - 1);
    }
}
