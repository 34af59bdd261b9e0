package de.buendnis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StaffSignInTest extends IdentityTest {

    private static final String ANNA = "anna.servicestelle@example.org";
    private static final String PASSWORD = "buendnis-demo-2026";

    private final JsonMapper json = new JsonMapper();

    @Test
    void whoeverIsNotSignedInComesToTheSignInPage() {
        HttpResponse<String> answer = browser().authorize();

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).endsWith("/identitaet/anmelden");
    }

    @Test
    void thePageOffersBothWaysAndStaysOutOfCaches() {
        HttpResponse<String> page = browser().get("/anmelden");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Koordination eines Bündnisses", "Servicestelle")
                .contains("action=\"/identitaet/anmelden/link\"", "href=\"/buendnisse\"");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void theTokenSaysWhoItIsAndTheRolesOfTheHouseAlone() throws Exception {
        Browser browser = browser();
        HttpResponse<String> signedIn = browser.signIn(ANNA, PASSWORD);
        assertThat(Browser.location(signedIn))
                .isEqualTo(Browser.BASE + "/oauth2/authorization/portal");

        JsonNode tokens = json.readTree(browser.tokens().body());

        for (String kind : new String[] {"access_token", "id_token"}) {
            SignedJWT token = SignedJWT.parse(tokens.get(kind).asString());
            assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            assertThat(claims.getIssuer()).isEqualTo(Browser.BASE + "/identitaet");
            assertThat(claims.getStringClaim("name")).isEqualTo("Anna Neumann");
            assertThat(claims.getStringListClaim("roles")).containsExactly("OFFICE");
            assertThat(claims.getClaim("alliance")).isNull();
        }
    }

    @Test
    void aSignInIsRefreshedAgainAndAgainWithTheSameRefreshToken() throws Exception {
        Browser browser = browser();
        browser.signIn(ANNA, PASSWORD);
        String refresh = json.readTree(browser.tokens().body()).get("refresh_token").asString();

        for (int round = 0; round < 3; round++) {
            HttpResponse<String> answer = browser.refresh(refresh);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode tokens = json.readTree(answer.body());
            assertThat(tokens.get("refresh_token").asString()).isEqualTo(refresh);
            JWTClaimsSet claims =
                    SignedJWT.parse(tokens.get("access_token").asString()).getJWTClaimsSet();
            assertThat(claims.getStringListClaim("roles")).containsExactly("OFFICE");
        }
    }

    @Test
    void aSignInEndsWithTheLogout() throws Exception {
        Browser browser = browser();
        browser.signIn(ANNA, PASSWORD);
        String idToken = json.readTree(browser.tokens().body()).get("id_token").asString();

        HttpResponse<String> out =
                browser.get(
                        "/connect/logout?id_token_hint="
                                + idToken
                                + "&post_logout_redirect_uri=http%3A%2F%2Fportal.example%2F");

        assertThat(Browser.location(out)).isEqualTo(Browser.BASE + "/");
        assertThat(Browser.location(browser.authorize())).endsWith("/anmelden");
    }

    @Test
    void aWrongPasswordIsToldLikeAnUnknownAddressAndTheAddressStays() {
        HttpResponse<String> wrong = browser().signIn("bernd.servicestelle@example.org", "falsch");
        HttpResponse<String> unknown = browser().signIn("niemand@example.org", "falsch");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("<title>Fehler: Anmelden</title>")
                .contains("passen nicht zusammen", "value=\"bernd.servicestelle@example.org\"")
                .doesNotContain("value=\"falsch\"");
        assertThat(unknown.body().replace("niemand@", "bernd.servicestelle@"))
                .isEqualTo(wrong.body());
    }

    @Test
    void whoGuessesMustWaitEvenWithTheRightPassword() {
        Browser browser = browser();
        for (int guess = 0; guess < 5; guess++) {
            assertThat(browser.signIn("mia.medien@example.org", "falsch").statusCode())
                    .isEqualTo(422);
        }

        HttpResponse<String> early = browser.signIn("MIA.medien@example.org ", PASSWORD);

        assertThat(early.statusCode()).isEqualTo(429);
        assertThat(early.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 30L);
        assertThat(early.body()).contains("Zu viele Versuche", "Sekunden");
    }

    @Test
    void formsOfOtherWebsitesAreRefused() {
        HttpResponse<String> foreign =
                browser()
                        .post(
                                "/anmelden/passwort",
                                Map.of("address", ANNA, "password", PASSWORD),
                                "cross-site");

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aCodeWithoutTheProofKeyIsWorthless() {
        HttpResponse<String> answer =
                browser()
                        .get(
                                "/oauth2/authorize?response_type=code&client_id=portal&scope=openid"
                                        + "&redirect_uri=http%3A%2F%2Fportal.example%2Flogin%2Foauth2%2Fcode%2Fportal");

        assertThat(Browser.location(answer)).doesNotContain("?code=");
    }

    @Test
    void theCookieBelongsToIdentityAlone() {
        HttpResponse<String> signedIn = browser().signIn(ANNA, PASSWORD);

        assertThat(signedIn.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("identity=")
                .contains("Path=/identitaet", "HttpOnly", "SameSite=Lax");
    }
}
