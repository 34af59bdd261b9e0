package de.buendnis.platform.web.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks tokens with identity's public keys. They are fetched when the first token comes, so a
 * service starts without identity, and kept for a day, so it goes on when identity is down.
 *
 * <p>Tokens are signed with ES256, or with RS256 where identity has a key of its first version.
 * What names another algorithm is refused, an unsigned token and a shared secret above all.
 */
public final class TokenKeys {

    private static final Set<SignatureAlgorithm> ACCEPTED =
            Set.of(SignatureAlgorithm.ES256, SignatureAlgorithm.RS256);

    private static final Duration KEPT_IN_AN_OUTAGE = Duration.ofDays(1);
    // Nimbus' half minute would prolong an outage for everybody who comes early.
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(1);
    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 2_000;
    private static final int MOST_BYTES = 51_200;

    private TokenKeys() {}

    /**
     * Checks signatures alone; what else a token must say, the caller adds.
     *
     * @param address where identity shows its keys, inside the house
     */
    public static NimbusJwtDecoder decoder(URI address) {
        return NimbusJwtDecoder.withJwkSource(keys(address))
                .jwsAlgorithms(algorithms -> algorithms.addAll(ACCEPTED))
                .build();
    }

    static JwtDecoder accessTokens(String identity, String baseUrl) {
        NimbusJwtDecoder decoder = decoder(URI.create(identity + "/identitaet/oauth2/jwks"));
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(baseUrl + "/identitaet"));
        return decoder;
    }

    private static JWKSource<SecurityContext> keys(URI address) {
        var retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES);
        try {
            return JWKSourceBuilder.<SecurityContext>create(address.toURL(), retriever)
                    .rateLimited(BETWEEN_FETCHES.toMillis())
                    .outageTolerant(KEPT_IN_AN_OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException wrong) {
            throw new IllegalArgumentException("buendnis.services.identity: " + address, wrong);
        }
    }
}
