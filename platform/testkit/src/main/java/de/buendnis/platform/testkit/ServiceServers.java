package de.buendnis.platform.testkit;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points the service under test at the build's servers, with a database and topics of its own. The
 * tests of a module run in one JVM and share one context of the service, so the names are made once
 * per JVM.
 */
public final class ServiceServers
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The secret that identity would know. */
    public static final String SECRET = "only-for-tests";

    private static final TestTopics TOPICS = TestTopics.of(ServiceServers.class);

    /** The full name of a topic of the contracts. */
    public static String topic(String name) {
        return TOPICS.name(name);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TOPICS.create();
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + TestServers.mongo(TOPICS.database()),
                        "spring.kafka.bootstrap-servers=" + TestServers.kafka(),
                        "buendnis.messaging.topic-prefix=" + TOPICS.prefix(),
                        "buendnis.secret.internal=" + SECRET,
                        "logging.level.org.apache.kafka=ERROR",
                        "server.port=0",
                        "management.server.port=0")
                .applyTo(context);
    }
}
