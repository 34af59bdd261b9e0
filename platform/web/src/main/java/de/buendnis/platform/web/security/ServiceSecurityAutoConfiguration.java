package de.buendnis.platform.web.security;

import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.WebProperties;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * The filter chain of a service behind the portal: who it is says the bearer token, no cookie, no
 * session. Portal and identity define chains of their own, before which this one steps back.
 */
@AutoConfiguration(
        before = {
            ServletWebSecurityAutoConfiguration.class,
            OAuth2ResourceServerAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnMissingBean(SecurityFilterChain.class)
@EnableConfigurationProperties(ServiceSecurityProperties.class)
@EnableMethodSecurity
class ServiceSecurityAutoConfiguration {

    /**
     * Refusals become pages: {@code sendError} leads to the error page, an empty answer to nothing.
     */
    private static final AuthenticationEntryPoint TO_THE_SIGN_IN_PAGE =
            (request, response, refused) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED);

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokenDecoder(ServiceSecurityProperties house, WebProperties web) {
        return TokenKeys.accessTokens(house.services().identity(), web.baseUrl());
    }

    @Bean
    SecurityFilterChain service(
            HttpSecurity http,
            ServiceSecurityProperties house,
            ObjectProvider<PublicPaths> publicPaths) {
        InternalSecret secret = new InternalSecret(house.secret().internal());
        return http.sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie authenticates here, so no other website can borrow one.
                .csrf(AbstractHttpConfigurer::disable)
                // The portal sets them for all; a service's own would win over the portal's.
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(paths -> authorize(paths, secret, publicPaths))
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(TO_THE_SIGN_IN_PAGE)
                                        .accessDeniedHandler(
                                                (request, response, denied) ->
                                                        response.sendError(
                                                                HttpServletResponse.SC_FORBIDDEN)))
                .oauth2ResourceServer(
                        tokens ->
                                tokens.authenticationEntryPoint(TO_THE_SIGN_IN_PAGE)
                                        .withObjectPostProcessor(answerOutages())
                                        .jwt(jwt -> jwt.jwtAuthenticationConverter(authorities())))
                .build();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    paths,
            InternalSecret secret,
            ObjectProvider<PublicPaths> publicPaths) {
        paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
        // Served on the management port alone; on the public one there is nothing behind these.
        paths.requestMatchers("/actuator/**").permitAll();
        paths.requestMatchers("/assets/**").permitAll();
        publicPaths
                .orderedStream()
                .map(PublicPaths::patterns)
                .forEach(open -> paths.requestMatchers(open.toArray(String[]::new)).permitAll());
        paths.requestMatchers("/internal/sign-in-addresses").access(secret);
        paths.requestMatchers("/verwaltung/betrieb/**").hasRole(Visitor.OFFICE);
        paths.requestMatchers("/verwaltung/**")
                .hasAnyRole(Visitor.OFFICE, Visitor.MEDIA, Visitor.ADVISER);
        paths.requestMatchers("/mein-buendnis/**").hasRole(Visitor.COORDINATOR);
        paths.anyRequest().authenticated();
    }

    /** Identity cannot be asked for its keys: that is an outage (503), not the visitor's fault. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answerOutages() {
        AuthenticationFailureHandler answer =
                (request, response, failure) ->
                        response.sendError(
                                failure instanceof AuthenticationServiceException
                                        ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                                        : HttpServletResponse.SC_UNAUTHORIZED);
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(answer);
                return filter;
            }
        };
    }

    private static JwtAuthenticationConverter authorities() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(ServiceSecurityAutoConfiguration::roles);
        return converter;
    }

    private static Collection<GrantedAuthority> roles(Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        return roles == null
                ? List.of()
                : roles.stream()
                        .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
    }
}
