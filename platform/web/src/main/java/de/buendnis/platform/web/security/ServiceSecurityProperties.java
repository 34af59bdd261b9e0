package de.buendnis.platform.web.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the launcher tells a service about the others.
 *
 * @param services where identity answers inside the house
 * @param secret known to the services alone
 */
@ConfigurationProperties("buendnis")
record ServiceSecurityProperties(@DefaultValue Services services, @DefaultValue Secret secret) {

    record Services(@DefaultValue("http://127.0.0.1:8082") String identity) {}

    /** An empty secret opens nothing. */
    record Secret(@DefaultValue("") String internal) {}
}
