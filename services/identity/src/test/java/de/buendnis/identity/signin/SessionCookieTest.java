package de.buendnis.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.web.WebProperties;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;

class SessionCookieTest {

    @Test
    void underHttpsTheCookieNeverGoesOverPlainHttp() throws ServletException {
        assertThat(secureUnder("https://www.buendnisse.example")).isTrue();
        assertThat(secureUnder("http://localhost:8080")).isFalse();
    }

    private static boolean secureUnder(String baseUrl) throws ServletException {
        MockServletContext context = new MockServletContext();
        new SignInSecurity()
                .sessionCookie(new WebProperties(baseUrl, false, false))
                .onStartup(context);
        return context.getSessionCookieConfig().isSecure();
    }
}
