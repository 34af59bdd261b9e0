package de.buendnis.identity.token;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the launcher tells identity.
 *
 * @param baseUrl the one public address of the platform
 * @param data folder of this service's own, for the signing key
 */
@ConfigurationProperties("buendnis")
record TokenProperties(
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue("data/identity") Path data,
        @DefaultValue Secret secret) {

    record Secret(@Nullable String portal) {}

    String portalSecret() {
        String secret = this.secret.portal();
        if (secret == null || secret.isBlank()) {
            throw new IllegalStateException(
                    "buendnis.secret.portal is missing: give identity and portal the same random value");
        }
        return secret;
    }

    String issuer() {
        return baseUrl + "/identitaet";
    }
}
