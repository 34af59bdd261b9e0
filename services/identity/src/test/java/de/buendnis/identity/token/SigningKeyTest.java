package de.buendnis.identity.token;

import static com.nimbusds.jose.JWSAlgorithm.RS256;
import static java.math.BigInteger.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

class SigningKeyTest {

    @TempDir Path folder;

    @Test
    void aRestartFindsTheSameKey() {
        SigningKey first = SigningKey.of(folder.resolve("new"));
        SigningKey second = SigningKey.of(folder.resolve("new"));

        assertThat(second).isEqualTo(first);
        assertThat(second.algorithm()).isEqualTo(SignatureAlgorithm.ES256);
        assertThat(second.jwk().getKeyType()).isEqualTo(KeyType.EC);
    }

    @Test
    void theKeyOfTheFirstVersionIsStillSignedWith() throws Exception {
        RSAKey old = rsa(1279, 2203);
        write(old);

        SigningKey key = SigningKey.of(folder);

        assertThat(key.algorithm()).isEqualTo(SignatureAlgorithm.RS256);
        assertThat(key.jwk()).isEqualTo(old);
        assertThat(Files.readString(file())).isEqualTo(old.toJSONString());
    }

    @Test
    void aKeyThatIsWeakOrSharedOrCannotSignIsRefused() throws Exception {
        List<JWK> unfit =
                List.of(
                        rsa(521, 1279),
                        new OctetSequenceKeyGenerator(256).generate(),
                        new ECKeyGenerator(Curve.P_384).generate(),
                        new ECKeyGenerator(Curve.P_256).generate().toPublicJWK());

        for (JWK key : unfit) {
            write(key);
            assertThatIllegalStateException()
                    .as(key.toString())
                    .isThrownBy(() -> SigningKey.of(folder))
                    .withMessageContaining(file().toString());
        }
    }

    @Test
    void nobodyElseMayReadItAndNothingElseIsLeft() throws Exception {
        SigningKey.of(folder);

        try (var files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(all.getFirst())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aBrokenFileIsSaidAndNotReplaced() throws Exception {
        Path file = Files.writeString(file(), "{");

        assertThatIllegalStateException()
                .isThrownBy(() -> SigningKey.of(folder))
                .withMessageContaining(file.toString());
        assertThat(file).hasContent("{");
    }

    private void write(JWK key) throws IOException {
        Files.writeString(file(), key.toJSONString());
    }

    private Path file() {
        return folder.resolve("signing-key.json");
    }

    /** Of two Mersenne primes: it takes no search, and nobody mistakes it for a secret. */
    private static RSAKey rsa(int exponent, int otherExponent) {
        BigInteger prime = ONE.shiftLeft(exponent).subtract(ONE);
        BigInteger other = ONE.shiftLeft(otherExponent).subtract(ONE);
        BigInteger open = BigInteger.valueOf(65_537);
        BigInteger secret = open.modInverse(prime.subtract(ONE).multiply(other.subtract(ONE)));
        return new RSAKey.Builder(Base64URL.encode(prime.multiply(other)), Base64URL.encode(open))
                .privateExponent(Base64URL.encode(secret))
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(RS256)
                .build();
    }
}
