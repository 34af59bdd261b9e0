package de.buendnis.platform.web.browser;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Tokens as identity makes them, signed with a key of the test run. */
public final class Tokens {

    private static final ECKey KEY = newKey();

    private Tokens() {}

    /** The service under test trusts the key. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        JwtDecoder testDecoder() {
            var keys = new ImmutableJWKSet<SecurityContext>(new JWKSet(KEY.toPublicJWK()));
            return NimbusJwtDecoder.withJwkSource(keys)
                    .jwsAlgorithm(SignatureAlgorithm.ES256)
                    .build();
        }
    }

    public static RequestPostProcessor office() {
        return bearer(token("anna", "Anna Neumann", "OFFICE", null));
    }

    public static RequestPostProcessor adviser() {
        return bearer(token("fatma", "Fatma Yilmaz", "ADVISER", null));
    }

    public static RequestPostProcessor media() {
        return bearer(token("mia", "Mia Brandt", "MEDIA", null));
    }

    /** Somebody who may edit this alliance's portrait. */
    public static RequestPostProcessor coordinatorOf(String alliance) {
        return bearer(token("contact-of-" + alliance, "Nele Hansen", "COORDINATOR", alliance));
    }

    /** The token itself, for requests over the network. */
    public static String token(
            String subject, String name, String role, @Nullable String alliance) {
        var claims =
                new JWTClaimsSet.Builder()
                        .subject(subject)
                        .claim("name", name)
                        .claim("roles", List.of(role))
                        .claim("alliance", alliance)
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
        try {
            token.sign(new ECDSASigner(KEY));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    private static RequestPostProcessor bearer(String token) {
        return request -> {
            request.addHeader("Authorization", "Bearer " + token);
            return request;
        };
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
