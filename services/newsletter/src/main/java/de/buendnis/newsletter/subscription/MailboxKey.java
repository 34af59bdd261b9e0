package de.buendnis.newsletter.subscription;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/**
 * The key of the {@link MailboxHash}, made at the first start. Who loses it cannot tell any more
 * who has unsubscribed: it belongs into the backup, apart from the database.
 */
final class MailboxKey {

    private static final String FILE = "mailbox.key";
    private static final int BYTES = 32;
    private static final FileAttribute<Set<PosixFilePermission>> FOR_US_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private MailboxKey() {}

    /** Reads the key of this folder, or makes one. */
    static byte[] of(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(folder);
                create(file);
            }
            return Files.readAllBytes(file);
        } catch (IOException unusable) {
            throw new IllegalStateException(
                    "The key for addresses cannot be read or made: " + file.toAbsolutePath(),
                    unusable);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        // Written whole under another name first: a crash must not leave half a key.
        Path draft = Files.createTempFile(file.getParent(), "mailbox-key", ".new", FOR_US_ALONE);
        Files.write(draft, key);
        try {
            // A link refuses to replace: of two instances that start together one key wins.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException other) {
            // The other instance's key is as good.
        } finally {
            Files.delete(draft);
        }
    }
}
