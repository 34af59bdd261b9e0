package de.buendnis.platform.web.security;

import static de.buendnis.platform.web.Web.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import de.buendnis.platform.web.Web;
import de.buendnis.platform.web.kit.KitApplication;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = KitApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "buendnis.secret.internal=known-to-services")
class ServiceSecurityTest {

    private static final Issuer ISSUER = new Issuer();

    @LocalServerPort private int port;

    private Web web;

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry registry) {
        registry.add("buendnis.services.identity", ISSUER::address);
        registry.add("buendnis.base-url", () -> Issuer.BASE_URL);
    }

    @BeforeEach
    void open() {
        web = new Web(port);
        ISSUER.comeUp();
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "OFFICE, /verwaltung/wer, 200",
        "MEDIA, /verwaltung/wer, 200",
        "ADVISER, /verwaltung/wer, 200",
        "COORDINATOR, /verwaltung/wer, 403",
        "COORDINATOR, /mein-buendnis/wer, 200",
        "OFFICE, /mein-buendnis/wer, 403",
        "OFFICE, /verwaltung/nur-servicestelle, 200",
        "MEDIA, /verwaltung/nur-servicestelle, 403",
        "OFFICE, /verwaltung/betrieb/kit, 404",
        "MEDIA, /verwaltung/betrieb/kit, 403",
        "COORDINATOR, /internal/waiting, 200",
        "COORDINATOR, /internal/sign-in-addresses, 403"
    })
    void theRoleInTheTokenDecides(String role, String path, int status) {
        assertThat(asked(path, ISSUER.token(as(role))).statusCode()).isEqualTo(status);
    }

    @Test
    void theVisitorIsWhomTheTokenNames() {
        String token =
                ISSUER.token(
                        claims ->
                                as("COORDINATOR")
                                        .apply(claims)
                                        .claim("name", "Koordination Plön")
                                        .claim("alliance", "ploen"));

        assertThat(asked("/mein-buendnis/wer", token).body())
                .isEqualTo("Koordination Plön [COORDINATOR] ploen");
    }

    @Test
    void aPublicPageMayAskWhoIsThere() {
        String token = ISSUER.token(claims -> claims.claim("name", "Anna"));

        assertThat(web.get("/bausteine/wer").body()).isEqualTo("niemand");
        assertThat(asked("/bausteine/wer", token).body()).isEqualTo("Anna");
    }

    @Test
    void aPageThatNeedsAVisitorAsksForTheSignIn() {
        assertThat(web.get("/bausteine/nur-angemeldet").statusCode()).isEqualTo(401);
    }

    @Test
    void withoutATokenTheWayToTheSignInIsShown() {
        HttpResponse<String> answer = web.get("/mein-buendnis/wer");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Bitte melden Sie sich an", "href=\"/anmelden\"");
        assertThat(header(answer, "Set-Cookie")).isEmpty();
    }

    @Test
    void aForgedATamperedAnExpiredAndAForeignTokenAreRefused() {
        String valid = ISSUER.token(as("OFFICE"));
        assertThat(asked("/verwaltung/wer", valid).statusCode()).isEqualTo(200);

        assertThat(asked("/verwaltung/wer", ISSUER.forged(as("OFFICE"))).statusCode())
                .isEqualTo(401);
        assertThat(asked("/verwaltung/wer", valid.substring(0, valid.length() - 8)).statusCode())
                .isEqualTo(401);
        assertThat(asked("/verwaltung/wer", "nonsense").statusCode()).isEqualTo(401);
        assertThat(
                        asked(
                                        "/verwaltung/wer",
                                        ISSUER.token(
                                                claims ->
                                                        as("OFFICE")
                                                                .apply(claims)
                                                                .expirationTime(
                                                                        Date.from(
                                                                                Instant.now()
                                                                                        .minusSeconds(
                                                                                                120)))))
                                .statusCode())
                .isEqualTo(401);
        assertThat(
                        asked(
                                        "/verwaltung/wer",
                                        ISSUER.token(
                                                claims ->
                                                        as("OFFICE")
                                                                .apply(claims)
                                                                .issuer("http://evil.example")))
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aKeyOfTheFirstVersionGoesOnBeingTrusted() {
        assertThat(
                        asked("/verwaltung/wer", ISSUER.tokenOfTheFirstVersion(as("OFFICE")))
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenByAnAlgorithmThatNobodyAgreedOnIsRefused() {
        UnaryOperator<JWTClaimsSet.Builder> office = as("OFFICE");

        assertThat(
                        Stream.of(
                                        Issuer.unsigned(office),
                                        ISSUER.signedWithThePublicKey(office),
                                        ISSUER.tokenByAnotherAlgorithm(office))
                                .map(token -> asked("/verwaltung/wer", token).statusCode()))
                .containsOnly(401);
    }

    @Test
    void keysThatAreKnownOutliveIdentity() {
        String token = ISSUER.token(as("OFFICE"));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> asked("/verwaltung/wer", token).statusCode() == 200);

        ISSUER.goDown();

        assertThat(asked("/verwaltung/wer", token).statusCode()).isEqualTo(200);
    }

    @Test
    void theSharedSecretOpensTheOneInternalCall() {
        String path = "/internal/sign-in-addresses";

        assertThat(web.get(path, InternalSecret.HEADER, "known-to-services").body())
                .isEqualTo("known");
        assertThat(web.get(path, InternalSecret.HEADER, "guessed").statusCode()).isEqualTo(401);
        assertThat(web.get(path, InternalSecret.HEADER, "").statusCode()).isEqualTo(401);
        HttpResponse<String> refused = web.get(path);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void thePortalAloneSetsSecurityHeaders() {
        assertThat(web.get("/mein-buendnis/wer").headers().map())
                .doesNotContainKeys("x-frame-options", "x-content-type-options", "pragma");
    }

    @Test
    void linksAreBuiltWithTheAddressThatThePortalPassesOn() {
        assertThat(
                        web.get(
                                        "/bausteine/adresse",
                                        "X-Forwarded-Proto",
                                        "https",
                                        "X-Forwarded-Host",
                                        "buendnisse.example",
                                        "X-Forwarded-Port",
                                        "443")
                                .body())
                .isEqualTo("https://buendnisse.example/bausteine/adresse");
    }

    private HttpResponse<String> asked(String path, String token) {
        return web.get(path, "Authorization", "Bearer " + token);
    }

    private static UnaryOperator<JWTClaimsSet.Builder> as(String role) {
        return claims -> claims.claim("roles", List.of(role));
    }
}
