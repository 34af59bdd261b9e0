package de.buendnis.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
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
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * The key that signs the tokens. It stays over restarts, so nobody is signed out by one.
 *
 * @param jwk both halves of it
 * @param algorithm with which it signs (RFC 7518, section 3.1): ES256, or RS256 where a key of the
 *     first version lies
 */
record SigningKey(JWK jwk, SignatureAlgorithm algorithm) {

    private static final String FILE = "signing-key.json";
    private static final int FEWEST_RSA_BITS = 3072;
    private static final FileAttribute<Set<PosixFilePermission>> FOR_US_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** Reads the key of this folder, or makes one. */
    static SigningKey of(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(folder);
                create(file);
            }
            JWK key = JWK.parse(Files.readString(file));
            return new SigningKey(key, algorithm(key));
        } catch (IOException | ParseException | JOSEException unusable) {
            throw new IllegalStateException(
                    "The signing key cannot be read or made: " + file.toAbsolutePath(), unusable);
        }
    }

    private static SignatureAlgorithm algorithm(JWK key) throws JOSEException {
        if (!key.isPrivate()) {
            throw new JOSEException("It cannot sign: the private half is missing");
        }
        if (key instanceof ECKey curve && curve.getCurve().equals(Curve.P_256)) {
            return SignatureAlgorithm.ES256;
        }
        if (key instanceof RSAKey rsa && rsa.size() >= FEWEST_RSA_BITS) {
            return SignatureAlgorithm.RS256;
        }
        throw new JOSEException(
                "It is neither of the curve P-256 nor RSA of %d bits or more"
                        .formatted(FEWEST_RSA_BITS));
    }

    private static void create(Path file) throws IOException, JOSEException {
        ECKey key =
                new ECKeyGenerator(Curve.P_256)
                        .keyID(UUID.randomUUID().toString())
                        .keyUse(KeyUse.SIGNATURE)
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
