package de.buendnis.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.platform.web.Web;
import de.buendnis.platform.web.kit.KitApplication;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that was started while identity was down. */
@SpringBootTest(classes = KitApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class IdentityDownTest {

    private static final Issuer ISSUER = new Issuer();

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry registry) {
        ISSUER.goDown();
        registry.add("buendnis.services.identity", ISSUER::address);
        registry.add("buendnis.base-url", () -> Issuer.BASE_URL);
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void theAnswerIsAnOutageAndHealsByItself() {
        Web web = new Web(port);
        String bearer =
                "Bearer " + ISSUER.token(claims -> claims.claim("roles", List.of("OFFICE")));

        HttpResponse<String> answer = web.get("/verwaltung/wer", "Authorization", bearer);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("gerade nicht erreichbar");
        assertThat(web.get("/bausteine").statusCode()).isEqualTo(200);

        ISSUER.comeUp();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () ->
                                assertThat(
                                                web.get("/verwaltung/wer", "Authorization", bearer)
                                                        .statusCode())
                                        .isEqualTo(200));
    }
}
