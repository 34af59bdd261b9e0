package de.buendnis.portal.gateway;

import de.buendnis.platform.web.security.TokenKeys;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Checks who signed in. Spring Security's own factory knows one algorithm, RS256, and fetches
 * identity's keys at each sign-in, without a time-out.
 */
@Component
final class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    @Override
    public JwtDecoder createDecoder(ClientRegistration identity) {
        return decoders.computeIfAbsent(identity.getRegistrationId(), id -> decoder(identity));
    }

    private static JwtDecoder decoder(ClientRegistration identity) {
        URI keys = URI.create(identity.getProviderDetails().getJwkSetUri());
        NimbusJwtDecoder decoder = TokenKeys.decoder(keys);
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithValidators(
                        List.of(new OidcIdTokenValidator(identity))));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }
}
