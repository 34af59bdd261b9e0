package de.buendnis.identity.signinlink;

import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationProvider;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ott.OneTimeTokenLoginConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** How a link becomes a sign-in, for the filter chain. */
@Component
public class LinkSignIn {

    static final String REFUSED = "/link/abgelehnt";

    private final OneTimeTokenService links;
    private final UserDetailsService coordinators;

    LinkSignIn(SignInLinks links, Coordinators coordinators) {
        this.links = links;
        this.coordinators = coordinators::user;
    }

    /** Configures Spring Security's one-time tokens. */
    public void configure(
            OneTimeTokenLoginConfigurer<HttpSecurity> login, AuthenticationSuccessHandler onward) {
        login.tokenService(links)
                .authenticationProvider(new OneTimeTokenAuthenticationProvider(links, coordinators))
                .loginPage("/anmelden")
                .loginProcessingUrl(LinkPages.PATH)
                .showDefaultSubmitPage(false)
                .successHandler(onward)
                .failureHandler(new ForwardAuthenticationFailureHandler(REFUSED))
                // Links are made for known addresses alone, never for whoever posts a name.
                .generateRequestResolver(request -> null)
                .tokenGenerationSuccessHandler(
                        (request, response, token) -> response.sendError(404));
    }
}
