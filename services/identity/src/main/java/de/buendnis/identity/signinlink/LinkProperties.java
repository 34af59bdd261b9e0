package de.buendnis.identity.signinlink;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the launcher tells identity about registry.
 *
 * @param baseUrl the public address, for the link in the mail
 * @param secret known to the services alone
 */
@ConfigurationProperties("buendnis")
record LinkProperties(
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue Services services,
        @DefaultValue Secret secret) {

    record Services(@DefaultValue("http://127.0.0.1:8081") String registry) {}

    record Secret(@DefaultValue("") String internal) {}
}
