package de.buendnis.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir Path folder;

    @Test
    void aRestartFindsTheSameKey() {
        RSAKey first = SigningKey.of(folder.resolve("new"));
        RSAKey second = SigningKey.of(folder.resolve("new"));

        assertThat(second).isEqualTo(first);
        assertThat(second.isPrivate()).isTrue();
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
        Path file = Files.writeString(folder.resolve("signing-key.json"), "{");

        assertThatIllegalStateException()
                .isThrownBy(() -> SigningKey.of(folder))
                .withMessageContaining(file.toString());
        assertThat(file).hasContent("{");
    }
}
