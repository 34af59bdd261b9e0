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
        return running().kafka();
    }

    /** Address of MongoDB without a database. */
    public static String mongo() {
        return mongo("");
    }

    /** Address of a database in MongoDB. */
    public static String mongo(String database) {
        return new MongoAddress(URI.create(running().mongo())).database(database);
    }

    /** Names the real parts in use, in one line. */
    public static String describe() {
        return running().description();
    }

    private static SharedServers running() {
        return required(Started.SERVERS, "true".equals(System.getenv("CI")));
    }

    /** A test without its servers is skipped by hand, but a failure where nobody would notice. */
    static SharedServers required(SharedServers servers, boolean unattended) {
        if (servers.isRunning()) {
            return servers;
        }
        if (unattended) {
            throw new IllegalStateException(servers.description());
        }
        throw new TestAbortedException("Skipped by hand: " + servers.description());
    }

    /** Once per JVM, when first asked for. */
    private static final class Started {
        static final SharedServers SERVERS = Build.current().servers();
    }
}
