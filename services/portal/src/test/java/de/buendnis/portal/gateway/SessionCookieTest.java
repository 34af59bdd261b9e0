package de.buendnis.portal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.web.WebProperties;
import jakarta.servlet.ServletException;
import jakarta.servlet.SessionCookieConfig;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;

class SessionCookieTest {

    @Test
    void underHttpsTheCookieIsBoundToTheHost() throws ServletException {
        SessionCookieConfig cookie = under("https://www.buendnisse.example");

        assertThat(cookie.getName()).isEqualTo("__Host-buendnis");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void underPlainHttpItHasAPlainNameBecauseBrowsersWouldRefuseTheOther() throws ServletException {
        SessionCookieConfig cookie = under("http://localhost:8080");

        assertThat(cookie.getName()).isEqualTo("buendnis");
        assertThat(cookie.isSecure()).isFalse();
    }

    private static SessionCookieConfig under(String baseUrl) throws ServletException {
        MockServletContext context = new MockServletContext();
        new GatewayConnections()
                .sessionCookie(new WebProperties(baseUrl, false, false))
                .onStartup(context);
        return context.getSessionCookieConfig();
    }
}
