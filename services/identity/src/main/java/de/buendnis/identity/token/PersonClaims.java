package de.buendnis.identity.token;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Writes name, roles and alliance into access and id tokens, fresh at every refresh. Only roles of
 * the house: Spring Security's own authorities ({@code FACTOR_PASSWORD}) are nobody else's
 * business.
 *
 * <p>It also says by which algorithm the token is signed: without a word Spring Security takes
 * RS256 for access tokens, whatever the key is.
 */
@Component
class PersonClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final Set<String> WITH_CLAIMS = Set.of("access_token", "id_token");

    private final People people;
    private final SigningKey key;

    PersonClaims(People people, SigningKey key) {
        this.people = people;
        this.key = key;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (!WITH_CLAIMS.contains(context.getTokenType().getValue())) {
            return;
        }
        context.getJwsHeader().algorithm(key.algorithm());
        Person person =
                Optional.ofNullable(context.<Authentication>getPrincipal())
                        .flatMap(signedIn -> people.find(signedIn.getName()))
                        // An account that was closed keeps its sign-in until the next refresh.
                        .orElseThrow(
                                () ->
                                        new OAuth2AuthenticationException(
                                                OAuth2ErrorCodes.INVALID_GRANT));
        context.getClaims()
                .claims(
                        claims -> {
                            claims.put("name", person.name());
                            // A list that Spring Security reads back from the stored sign-in.
                            claims.put("roles", new ArrayList<>(person.roles()));
                            if (person.alliance() != null) {
                                claims.put("alliance", person.alliance());
                            }
                        });
    }
}
