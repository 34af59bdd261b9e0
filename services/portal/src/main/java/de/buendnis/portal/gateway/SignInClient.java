package de.buendnis.portal.gateway;

import de.buendnis.platform.web.WebProperties;
import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.client.RestClient;

/**
 * The portal as a client of identity. All addresses are named, none is discovered: the issuer is
 * reached through the portal itself, which would wait for itself at the start.
 */
@Configuration(proxyBeanMethods = false)
class SignInClient {

    static final String ID = "portal";

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(5);

    @Bean
    ClientRegistrationRepository clientRegistrations(
            Backends backends, WebProperties settings, Environment environment) {
        String outside = settings.baseUrl() + "/identitaet";
        String inside = backends.identity().url() + "/identitaet";
        return new InMemoryClientRegistrationRepository(
                ClientRegistration.withRegistrationId(ID)
                        .clientId("portal")
                        .clientSecret(environment.getRequiredProperty("buendnis.secret.portal"))
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(settings.baseUrl() + "/login/oauth2/code/" + ID)
                        .scope(OidcScopes.OPENID)
                        .issuerUri(outside)
                        .authorizationUri(outside + "/oauth2/authorize")
                        .tokenUri(inside + "/oauth2/token")
                        .jwkSetUri(inside + "/oauth2/jwks")
                        .userNameAttributeName(IdTokenClaimNames.SUB)
                        .providerConfigurationMetadata(
                                Map.of("end_session_endpoint", outside + "/connect/logout"))
                        .build());
    }

    /** In the session, so that tokens live as long as the sign-in and survive a restart with it. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange(
            ObservationRegistry observations) {
        var exchange = new RestClientAuthorizationCodeTokenResponseClient();
        exchange.setRestClient(tokenEndpoint(observations));
        return exchange;
    }

    @Bean
    OAuth2AuthorizedClientManager tokenRenewal(
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository clients,
            ObservationRegistry observations) {
        var renewal = new RestClientRefreshTokenTokenResponseClient();
        renewal.setRestClient(tokenEndpoint(observations));
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder()
                        .authorizationCode()
                        .refreshToken(refresh -> refresh.accessTokenResponseClient(renewal))
                        .build());
        return manager;
    }

    /** With time-outs, which Spring Security's own has not, and without a cookie store. */
    private static RestClient tokenEndpoint(ObservationRegistry observations) {
        var connections =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(CONNECT)
                                .build());
        connections.setReadTimeout(READ);
        return RestClient.builder()
                .observationRegistry(observations)
                .requestFactory(connections)
                .configureMessageConverters(
                        converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
