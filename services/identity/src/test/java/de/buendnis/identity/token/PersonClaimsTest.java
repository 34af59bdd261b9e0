package de.buendnis.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;

class PersonClaimsTest {

    private static final Person ANNA =
            new Person("anna", "Anna Neumann", List.of("OFFICE"), null, null);

    @ParameterizedTest
    @EnumSource(names = {"ES256", "RS256"})
    void anAccessTokenIsSignedAsTheKeyWants(SignatureAlgorithm algorithm) throws Exception {
        JWK jwk =
                algorithm == SignatureAlgorithm.ES256
                        ? new ECKeyGenerator(Curve.P_256).keyID("key").generate()
                        : new RSAKeyGenerator(2048).keyID("key").generate();

        Jwt token = token(new SigningKey(jwk, algorithm));

        assertThat(token.getHeaders()).containsEntry("alg", algorithm);
        assertThat(token.getClaimAsStringList("roles")).containsExactly("OFFICE");
    }

    private static Jwt token(SigningKey key) {
        People people = new People(List.of(id -> Optional.of(ANNA)));
        // As Spring Security begins every access token.
        JwtEncodingContext context =
                JwtEncodingContext.with(
                                JwsHeader.with(SignatureAlgorithm.RS256), JwtClaimsSet.builder())
                        .tokenType(OAuth2TokenType.ACCESS_TOKEN)
                        .principal(new TestingAuthenticationToken("anna", ""))
                        .build();
        new PersonClaims(people, key).customize(context);
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key.jwk())))
                .encode(
                        JwtEncoderParameters.from(
                                context.getJwsHeader().build(), context.getClaims().build()));
    }
}
