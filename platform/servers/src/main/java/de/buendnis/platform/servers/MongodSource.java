package de.buendnis.platform.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Where MongoDB comes from, in this order: given by the environment, on the PATH, fetched. */
public sealed interface MongodSource {

    /** Name of the variable that holds the address of a MongoDB that somebody else runs. */
    String GIVEN = "BUENDNIS_MONGODB_URI";

    /** A running MongoDB, to be used or to fail. */
    record Given(MongoAddress address) implements MongodSource {}

    /** A {@code mongod} to be run as a child process. */
    record Program(Path mongod) implements MongodSource {}

    /**
     * Finds the source, and fetches {@code mongod} when nothing else is there.
     *
     * @param environment the process's variables
     * @param progress is told in one German sentence when something takes long
     * @throws ServerUnavailable with the remedies when there is no way to a MongoDB
     */
    static MongodSource find(Map<String, String> environment, Consumer<String> progress) {
        String given = environment.getOrDefault(GIVEN, "");
        if (!given.isBlank()) {
            return new Given(new MongoAddress(URI.create(given.strip())));
        }
        return onPath(environment)
                .findFirst()
                .<MongodSource>map(Program::new)
                .orElseGet(() -> new Program(MongodDownload.here(environment).fetch(progress)));
    }

    private static Stream<Path> onPath(Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .map(MongodSource::real);
    }

    private static Path real(Path program) {
        try {
            return program.toRealPath();
        } catch (IOException e) {
            return program;
        }
    }
}
