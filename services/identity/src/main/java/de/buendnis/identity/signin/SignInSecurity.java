package de.buendnis.identity.signin;

import de.buendnis.identity.signinlink.LinkSignIn;
import de.buendnis.identity.staff.StaffSignIn;
import de.buendnis.platform.web.WebProperties;
import de.buendnis.platform.web.security.SameOriginFilter;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * The filter chain of identity's own pages; the authorization server has one of its own before it.
 */
@Configuration(proxyBeanMethods = false)
class SignInSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain ownPages(
            HttpSecurity http, StaffSignIn staff, LinkSignIn links, WebProperties settings) {
        // Always to the portal's beginning: it asks for a token at once, and remembers which page
        // was
        // wanted. A request saved here would hold a state that the portal may have forgotten.
        var onward =
                new SimpleUrlAuthenticationSuccessHandler(
                        settings.baseUrl() + "/oauth2/authorization/portal");
        return http.authorizeHttpRequests(
                        paths ->
                                paths.dispatcherTypeMatchers(
                                                DispatcherType.FORWARD, DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(
                                                "/anmelden/**",
                                                "/link/**",
                                                "/actuator/**",
                                                "/error")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .authenticationProvider(staff.provider())
                .formLogin(
                        password ->
                                password.loginPage(SignInPages.PATH)
                                        .loginProcessingUrl(SignInPages.PATH + "/passwort")
                                        .usernameParameter("address")
                                        .passwordParameter("password")
                                        .successHandler(onward)
                                        .failureHandler(
                                                new ForwardAuthenticationFailureHandler(
                                                        SignInPages.REFUSED)))
                .oneTimeTokenLogin(link -> links.configure(link, onward))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                // Sec-Fetch-Site and Origin say whether a form is ours, also before there is a
                // session.
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new SameOriginFilter(settings.baseUrl()), HeaderWriterFilter.class)
                // The portal sets the others for all; these pages must not stay in any cache.
                .headers(headers -> headers.defaultsDisabled().cacheControl(cache -> {}))
                .build();
    }

    /** Tomcat sees plain http behind the portal, and would leave the cookie open to it. */
    @Bean
    ServletContextInitializer sessionCookie(WebProperties settings) {
        return context ->
                context.getSessionCookieConfig().setSecure(settings.baseUrl().startsWith("https:"));
    }
}
