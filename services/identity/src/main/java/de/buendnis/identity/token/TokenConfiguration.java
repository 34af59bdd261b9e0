package de.buendnis.identity.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** The authorization server: its endpoints, its key and its one client. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenProperties.class)
class TokenConfiguration {

    /**
     * The portal refreshes a minute before the end, so this is also how long a lost role lives on.
     */
    private static final Duration ACCESS = Duration.ofMinutes(10);

    /** A working day. Afterwards people sign in again. */
    private static final Duration REFRESH = Duration.ofHours(12);

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServer(HttpSecurity http, People people) {
        http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(Customizer.withDefaults());
                        })
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                // Nothing is remembered for afterwards: the sign-in ends at the portal, which knows
                // the way.
                .requestCache(RequestCacheConfigurer::disable)
                // The portal sets them for all; ours would win over the portal's.
                .headers(HeadersConfigurer::disable)
                .addFilterAfter(new DetourFilter(people), AuthorizationFilter.class)
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(
                                        new LoginUrlAuthenticationEntryPoint("/anmelden")));
        return http.build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(TokenProperties properties) {
        return AuthorizationServerSettings.builder().issuer(properties.issuer()).build();
    }

    @Bean
    SigningKey signingKey(TokenProperties properties) {
        return SigningKey.of(properties.data());
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(SigningKey key) {
        return new ImmutableJWKSet<>(new JWKSet(key.jwk()));
    }

    @Bean
    RegisteredClientRepository clients(TokenProperties properties, SigningKey key) {
        return new InMemoryRegisteredClientRepository(
                RegisteredClient.withId("portal")
                        .clientId("portal")
                        // 256 random bits that no one types: a slow hash would only cost time.
                        .clientSecret("{noop}" + properties.portalSecret())
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                        .redirectUri(properties.baseUrl() + "/login/oauth2/code/portal")
                        .postLogoutRedirectUri(properties.baseUrl() + "/")
                        .scope(OidcScopes.OPENID)
                        .clientSettings(
                                ClientSettings.builder()
                                        .requireProofKey(true)
                                        .requireAuthorizationConsent(false)
                                        .build())
                        .tokenSettings(
                                TokenSettings.builder()
                                        .idTokenSignatureAlgorithm(key.algorithm())
                                        .accessTokenTimeToLive(ACCESS)
                                        .refreshTokenTimeToLive(REFRESH)
                                        // With rotation, pages that load together lose the sign-in.
                                        .reuseRefreshTokens(true)
                                        .build())
                        .build());
    }
}
