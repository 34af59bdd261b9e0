package de.buendnis.deploy.local;

import de.buendnis.platform.servers.ServerUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Whether the disk has room for what the parts write. Kafka and MongoDB end when it has not, and
 * leave it to their logs to say why, which then have no room either.
 *
 * @param folder where they write
 * @param free megabytes that are left
 */
record Room(Path folder, LongSupplier free) {

    // A server that ends gives back what it had laid out beforehand, up to 100 MB of a full disk.
    private static final long LEAST = 200;
    private static final long MEGABYTE = 1_000_000;

    static Room in(Path folder) {
        return new Room(folder, () -> measured(folder));
    }

    private static long measured(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        } catch (IOException e) {
            // Whatever is wrong there, it is not known to be the room.
            return Long.MAX_VALUE;
        }
    }

    /** Refuses a start that would only end in the middle. */
    void require(long megabytes) {
        long left = free.getAsLong();
        if (left < megabytes) {
            throw new ServerUnavailable(
                    "In %s sind nur noch %d MB frei, gebraucht werden %d. Schaffen Sie Platz oder wählen Sie einen anderen Ordner: ./start --data ORDNER"
                            .formatted(folder, left, megabytes));
        }
    }

    /** What to say when a part has ended; nothing when there is room. */
    Optional<String> shortage() {
        long left = free.getAsLong();
        return left < LEAST
                ? Optional.of(
                        "In %s sind nur noch %d MB frei. Schaffen Sie Platz, dann geht es von selbst weiter. Was bestätigt wurde, bleibt erhalten."
                                .formatted(folder, left))
                : Optional.empty();
    }
}
