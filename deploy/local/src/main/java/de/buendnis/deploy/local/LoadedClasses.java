package de.buendnis.deploy.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a service's JVM does about the classes that it loads and links at its start (<a
 * href="https://openjdk.org/jeps/514">JEP 514</a>).
 */
enum LoadedClasses {

    /** Takes them from the cache, where a training has made one. */
    REMEMBERED(Duration.ofSeconds(15)) {
        @Override
        List<String> flags(Path root, Service service) {
            Path cache = cache(root, service);
            return isFresh(cache, service.jar(root)) ? List.of("-XX:AOTCache=" + cache) : List.of();
        }
    },

    /** Writes the cache when it ends, which takes far longer than ending alone. */
    LEARNT(Duration.ofMinutes(3)) {
        @Override
        List<String> flags(Path root, Service service) {
            return List.of("-XX:AOTCacheOutput=" + cache(root, service));
        }
    };

    private final Duration grace;

    LoadedClasses(Duration grace) {
        this.grace = grace;
    }

    abstract List<String> flags(Path root, Service service);

    /** Given to a service to end by itself. */
    Duration grace() {
        return grace;
    }

    private static boolean isFresh(Path cache, Path jar) {
        return cache.toFile().lastModified() > jar.toFile().lastModified();
    }

    /** A JVM that finds it made by another JDK goes on without it. */
    private static Path cache(Path root, Service service) {
        return service.target(root).resolve(service.name() + ".aot");
    }
}
