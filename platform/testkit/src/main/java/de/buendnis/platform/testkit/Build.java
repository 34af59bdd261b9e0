package de.buendnis.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The running build, to which all test JVMs belong that Maven forks.
 *
 * @param process Maven's, or the development environment's; the servers end with it
 * @param folder what the servers of all builds of this work tree lie below
 */
record Build(ProcessHandle process, Path folder) {

    private static final Duration LIMIT = Duration.ofMinutes(6);

    static Build current() {
        String root = System.getProperty("build.root", "");
        Path folder =
                root.isEmpty()
                        ? Path.of(System.getProperty("java.io.tmpdir"), "buendnisse-servers")
                        : Path.of(root, "target", "servers");
        return new Build(builder(), folder);
    }

    /** The servers of this build, which the first test JVM that asks starts. */
    SharedServers servers() {
        Path file = own().resolve("servers.properties");
        try {
            Files.createDirectories(own());
            try (FileChannel channel =
                            FileChannel.open(
                                    own().resolve("lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(file)) {
                    await(startKeeper(), file);
                }
            }
            return SharedServers.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of this build alone: a process id may come again, its start does not. */
    private Path own() {
        long start = process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        return folder.resolve(process.pid() + "-" + start);
    }

    private Process startKeeper() throws IOException {
        ProcessBuilder keeper =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dlogback.configurationFile=de/buendnis/platform/servers/broker-log.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServersKeeper.class.getName(),
                        Long.toString(process.pid()),
                        own().toString());
        keeper.redirectErrorStream(true);
        keeper.redirectOutput(own().resolve("keeper.log").toFile());
        return keeper.start();
    }

    private void await(Process keeper, Path file) {
        Instant end = Instant.now().plus(LIMIT);
        while (!Files.exists(file)) {
            if (!keeper.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("No servers, see " + own().resolve("keeper.log"));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** The nearest Java process above: between it and us there may be a shell. */
    private static ProcessHandle builder() {
        ProcessHandle self = ProcessHandle.current();
        return ancestors(self)
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .or(self::parent)
                .orElse(self);
    }

    private static Stream<ProcessHandle> ancestors(ProcessHandle process) {
        return Stream.iterate(
                        process.parent().orElse(null),
                        Objects::nonNull,
                        handle -> handle.parent().orElse(null))
                .map(Objects::requireNonNull);
    }
}
