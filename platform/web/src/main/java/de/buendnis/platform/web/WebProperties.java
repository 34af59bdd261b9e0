package de.buendnis.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings that all pages share.
 *
 * @param baseUrl the one public address under which people sign in, without a slash at the end
 * @param officialHeader shows the bar "Offizielle Website" above the header; only an authority may
 *     claim that
 * @param demo says in the footer that everything here is made up
 */
@ConfigurationProperties("buendnis")
public record WebProperties(
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue("false") boolean officialHeader,
        @DefaultValue("false") boolean demo) {}
