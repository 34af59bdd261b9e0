package de.buendnis.deploy.local;

import de.buendnis.platform.servers.ServerUnavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Where everything lies that survives a restart. Nobody else may read it: it holds secrets, mails
 * and the first account's password.
 */
final class DataFolder implements AutoCloseable {

    /**
     * Of the folder: raised when parts move or are named otherwise, so that an older launcher
     * stops.
     */
    private static final int LAYOUT = 1;

    private static final long LOG_LIMIT = 5_000_000;
    // MongoDB lays out 300 MB at its first start, and up to 100 MB at each later one.
    private static final long MEGABYTES_AT_FIRST = 500;
    private static final long MEGABYTES = 200;

    private final Path path;
    private final boolean empty;
    // Held on purpose: a channel that nobody refers to is closed by the garbage collector.
    private final FileChannel lock;

    private DataFolder(Path path, boolean empty, FileChannel lock) {
        this.path = path;
        this.empty = empty;
        this.lock = lock;
    }

    /** Makes the folder at the first start, and takes it for this launcher alone. */
    static DataFolder open(Options options) {
        Path path = options.data();
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(path.resolve("run"));
            Files.createDirectories(path.resolve("log"));
            FileChannel lock = lock(path);
            requireKnownLayout(path.resolve("layout"));
            boolean begun = Files.exists(path.resolve("secrets.properties"));
            Room.in(path).require(begun ? MEGABYTES : MEGABYTES_AT_FIRST);
            return new DataFolder(path, begunEmpty(options), lock);
        } catch (IOException e) {
            throw new ServerUnavailable(
                    "Der Ordner %s ist nicht benutzbar (%s). Wählen Sie einen anderen: ./start --data ORDNER"
                            .formatted(path, e.getMessage()),
                    e);
        }
    }

    /** The system gives the lock back when this process ends, however it ends. */
    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        path.resolve("run/lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new ServerUnavailable(
                    "Der Ordner %s ist schon in Benutzung. Beenden Sie das andere ./start oder wählen Sie einen anderen Ordner: ./start --data ORDNER"
                            .formatted(path));
        }
        return channel;
    }

    /**
     * Older ones are taken over as they are: documents and indexes are upgraded by their owners.
     */
    private static void requireKnownLayout(Path mark) throws IOException {
        if (Files.exists(mark) && Integer.parseInt(Files.readString(mark).strip()) > LAYOUT) {
            throw new ServerUnavailable(
                    "Die Daten in %s stammen von einer neueren Version. Nehmen Sie diese Version oder wählen Sie einen anderen Ordner: ./start --data ORDNER"
                            .formatted(mark.getParent()));
        }
        Files.writeString(mark, Integer.toString(LAYOUT));
    }

    private static boolean begunEmpty(Options options) throws IOException {
        Path mark = options.data().resolve("begun-empty");
        Path begun = options.data().resolve("secrets.properties");
        if (Files.exists(mark)) {
            return true;
        }
        if (options.empty() && Files.exists(begun)) {
            throw new ServerUnavailable(
                    "Der Ordner %s enthält schon Demo-Daten. Für einen leeren Beginn wählen Sie einen neuen: ./start --empty --data ORDNER"
                            .formatted(options.data()));
        }
        if (options.empty()) {
            Files.createFile(mark);
        }
        return options.empty();
    }

    Path path() {
        return path;
    }

    /** It was begun without demo data, and stays so. */
    boolean empty() {
        return empty;
    }

    Room room() {
        return Room.in(path);
    }

    Path of(String part) {
        return path.resolve(part);
    }

    Path pidFile(String part) {
        return path.resolve("run").resolve(part + ".pid");
    }

    /** The log to append to; one that grew long before this start is set aside. */
    Path log(String part) {
        Path log = path.resolve("log").resolve(part + ".log");
        try {
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
                Files.move(
                        log,
                        log.resolveSibling(part + ".log.1"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new ServerUnavailable("Das Protokoll " + log + " ist nicht benutzbar.", e);
        }
        return log;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
