package de.buendnis.platform.web.security;

import static de.buendnis.platform.web.Web.header;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.web.Web;
import de.buendnis.platform.web.kit.KitApplication;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Whoever keeps cookies brings a chain of their own, out of the same pieces. */
@SpringBootTest(
        classes = {KitApplication.class, PortalLikeTest.Portal.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "buendnis.base-url=http://localhost:8080")
class PortalLikeTest {

    @TestConfiguration
    static class Portal {

        @Bean
        SecurityFilterChain portal(HttpSecurity http) {
            return http.csrf(AbstractHttpConfigurer::disable)
                    .headers(SecurityHeaders.ofThePortal())
                    .addFilterAfter(
                            new SameOriginFilter("http://localhost:8080"), HeaderWriterFilter.class)
                    .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                    .build();
        }
    }

    @LocalServerPort private int port;

    @Test
    void theChainForServicesStepsBack(ApplicationContext context) {
        assertThat(context.getBeanNamesForType(SecurityFilterChain.class))
                .containsExactly("portal");
    }

    @Test
    void everyAnswerHasTheHeaders() {
        HttpResponse<String> page = new Web(port).get("/bausteine");

        assertThat(header(page, "Content-Security-Policy"))
                .isEqualTo(SecurityHeaders.CONTENT_SECURITY_POLICY)
                .startsWith("default-src 'none'");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    @Test
    void anAssetKeepsItsYear() {
        String page = new Web(port).get("/bausteine").body();
        String sheet = page.replaceAll("(?s).*\"(/assets/buendnisse-[^\"]*)\".*", "$1");

        assertThat(header(new Web(port).get(sheet), "Cache-Control")).contains("immutable");
    }

    @Test
    void aForeignFormIsRefusedWithAPageThatHasTheHeadersToo() {
        HttpResponse<String> refused =
                new Web(port).post("/bausteine/formular", "Sec-Fetch-Site", "cross-site");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("<h1>");
        assertThat(header(refused, "Content-Security-Policy")).isNotEmpty();
    }
}
