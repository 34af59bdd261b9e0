package de.buendnis.platform.testkit;

import de.buendnis.platform.servers.MongoAddress;
import java.net.URI;
import org.opentest4j.TestAbortedException;

/**
 * The one Kafka and the one MongoDB of a build, both real, shared by the tests of all modules. The
 * first call starts them (some 6 s); they end with the build. Use names of {@link TestTopics}.
 */
public final class TestServers {

    private TestServers() {}

    /** Kafka's bootstrap servers. */
    public static String kafka() {
        return Running.SERVERS.kafka();
    }

    /** Address of MongoDB without a database. */
    public static String mongo() {
        return mongo("");
    }

    /** Address of a database in MongoDB. */
    public static String mongo(String database) {
        return new MongoAddress(URI.create(Running.SERVERS.mongo())).database(database);
    }

    /** Names the real parts in use, in one line. */
    public static String describe() {
        return Running.SERVERS.description();
    }

    /** Started once per JVM, when first asked for. */
    private static final class Running {

        static final SharedServers SERVERS = required(Build.current().servers());

        private static SharedServers required(SharedServers servers) {
            if (servers.isRunning()) {
                return servers;
            }
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(servers.description());
            }
            throw new TestAbortedException("Skipped by hand: " + servers.description());
        }
    }
}
