package de.buendnis.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;
import java.util.UUID;

/** The RSA key that signs the tokens. It stays over restarts, so nobody is signed out by one. */
final class SigningKey {

    private static final int BITS = 3072;
    private static final String FILE = "signing-key.json";
    private static final FileAttribute<Set<PosixFilePermission>> FOR_US_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private SigningKey() {}

    /** Reads the key of this folder, or makes one. */
    static RSAKey of(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(folder);
                create(file);
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException | ParseException | JOSEException unusable) {
            throw new IllegalStateException(
                    "The signing key cannot be read or made: " + file.toAbsolutePath(), unusable);
        }
    }

    private static void create(Path file) throws IOException, JOSEException {
        RSAKey key =
                new RSAKeyGenerator(BITS)
                        .keyID(UUID.randomUUID().toString())
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.RS256)
                        .generate();
        // Written whole under another name first: a crash must not leave half a key.
        Path draft = Files.createTempFile(file.getParent(), "signing-key", ".new", FOR_US_ALONE);
        Files.writeString(draft, key.toJSONString());
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
