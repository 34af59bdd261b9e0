package de.buendnis.deploy.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a part's JVM does about the classes that it loads and links at its start (<a
 * href="https://openjdk.org/jeps/514">JEP 514</a>).
 */
enum LoadedClasses {

    /** Takes them from the cache, where a training has made one. */
    REMEMBERED(Duration.ofSeconds(20)) {
        @Override
        List<String> flags(String part, Path jar) {
            Path cache = cache(part, jar);
            return isFresh(cache, jar) ? List.of("-XX:AOTCache=" + cache) : List.of();
        }
    },

    /** Writes the cache when it ends, which takes far longer than ending alone. */
    LEARNT(Duration.ofMinutes(3)) {
        @Override
        List<String> flags(String part, Path jar) {
            return List.of("-XX:AOTCacheOutput=" + cache(part, jar));
        }
    };

    private final Duration grace;

    LoadedClasses(Duration grace) {
        this.grace = grace;
    }

    /**
     * Options for the JVM of a part.
     *
     * @param jar which the part is run from; its cache lies beside it
     */
    abstract List<String> flags(String part, Path jar);

    /** Given to a part to end by itself. */
    Duration grace() {
        return grace;
    }

    private static boolean isFresh(Path cache, Path jar) {
        return cache.toFile().lastModified() > jar.toFile().lastModified();
    }

    /** A JVM that finds it made by another JDK goes on without it. */
    private static Path cache(String part, Path jar) {
        return jar.resolveSibling(part + ".aot");
    }
}
