package de.buendnis.portal.gateway;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.WebProperties;
import de.buendnis.platform.web.security.SameOriginFilter;
import de.buendnis.platform.web.security.SecurityHeaders;
import jakarta.servlet.DispatcherType;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.filter.UrlHandlerFilter;

/** Who may come in where, and how somebody signs in and out. */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {

    /** Mail programs post there without cookie and origin; the code in the address suffices. */
    private static final String ONE_CLICK_UNSUBSCRIBE = "/newsletter/abmelden";

    @Bean
    SecurityFilterChain door(
            HttpSecurity http, WebProperties settings, ClientRegistrationRepository registrations) {
        HttpSessionRequestCache wanted = wantedPages();
        return http.authorizeHttpRequests(
                        paths ->
                                paths.dispatcherTypeMatchers(
                                                DispatcherType.FORWARD, DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers("/verwaltung/betrieb/**")
                                        .hasRole(Visitor.OFFICE)
                                        .requestMatchers("/verwaltung/**")
                                        .hasAnyRole(Visitor.OFFICE, Visitor.MEDIA, Visitor.ADVISER)
                                        .requestMatchers("/mein-buendnis/**")
                                        .hasRole(Visitor.COORDINATOR)
                                        .anyRequest()
                                        .permitAll())
                .headers(SecurityHeaders.ofThePortal())
                // Sec-Fetch-Site and Origin tell our forms from foreign ones, for all services at
                // once.
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new OpenDataMethods(), HeaderWriterFilter.class)
                .addFilterAfter(
                        new SameOriginFilter(settings.baseUrl(), ONE_CLICK_UNSUBSCRIBE),
                        OpenDataMethods.class)
                .addFilterAfter(new BodyLimit(), SameOriginFilter.class)
                .addFilterAfter(new RateLimits(), BodyLimit.class)
                .addFilterAfter(withoutTrailingSlash(), RateLimits.class)
                .requestCache(cache -> cache.requestCache(wanted))
                .oauth2Login(
                        login ->
                                login.loginPage(SignInPages.SIGN_IN)
                                        .successHandler(new EntryByRole(wanted))
                                        .failureHandler(new SignInFailure())
                                        .userInfoEndpoint(
                                                user ->
                                                        user.userAuthoritiesMapper(
                                                                PortalSecurity::roles)))
                .logout(
                        logout ->
                                logout.logoutRequestMatcher(
                                                withDefaults()
                                                        .matcher(HttpMethod.POST, "/abmelden"))
                                        .logoutSuccessHandler(
                                                atIdentityToo(registrations, settings)))
                .build();
    }

    @Bean
    RequestRejectedHandler refusals() {
        return new Refusals();
    }

    /** Somebody typed one too many: what is asked stays the same, so every method may go on. */
    private static UrlHandlerFilter withoutTrailingSlash() {
        return UrlHandlerFilter.trailingSlashHandler("/**")
                .redirect(HttpStatus.PERMANENT_REDIRECT)
                .build();
    }

    /**
     * Only pages that can be opened again: a form sent after its sign-in ended would arrive empty.
     */
    @SuppressWarnings(
            "NullAway") // null is how the parameter that Spring adds to the address is left out
    private static HttpSessionRequestCache wantedPages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                request -> "GET".equals(request.getMethod()) && ProtectedPaths.contain(request));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static OidcClientInitiatedLogoutSuccessHandler atIdentityToo(
            ClientRegistrationRepository registrations, WebProperties settings) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(settings.baseUrl() + "/");
        return handler;
    }

    private static Collection<? extends GrantedAuthority> roles(
            Collection<? extends GrantedAuthority> given) {
        return given.stream()
                .flatMap(
                        authority ->
                                authority instanceof OidcUserAuthority user
                                        ? names(user)
                                        : Stream.empty())
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    private static Stream<String> names(OidcUserAuthority user) {
        List<String> roles = user.getIdToken().getClaimAsStringList("roles");
        return roles == null ? Stream.empty() : roles.stream();
    }
}
