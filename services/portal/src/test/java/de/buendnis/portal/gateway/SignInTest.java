package de.buendnis.portal.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JWSAlgorithm;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInTest extends GatewayFixture {

    @Test
    void protectedPagesLeadToTheSignInAndReachNoService() {
        HttpResponse<String> answer = visitor().get("/verwaltung/buendnisse");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visit.location(answer)).endsWith("/anmelden");
        assertThat(REGISTRY.requests()).isEmpty();
    }

    @Test
    void theSignInIsOnTheOneConfiguredAddressWithAProofKey() {
        Visit visit = visitor();
        assertThat(Visit.location(visit.get("/anmelden"))).endsWith("/oauth2/authorization/portal");

        String authorize = Visit.location(visit.get("/oauth2/authorization/portal"));

        assertThat(authorize)
                .startsWith(Visit.BASE + "/identitaet/oauth2/authorize?")
                .contains("code_challenge_method=S256", "scope=openid");
    }

    @Test
    void afterwardsThePageComesThatWasWanted() {
        Visit anna = visitor();
        anna.get("/verwaltung/buendnisse?seite=3");

        assertThat(Visit.location(anna.signIn(IDENTITY, "OFFICE")))
                .isEqualTo("/verwaltung/buendnisse?seite=3");
    }

    @Test
    void withoutAWantedPageWorkBeginsWhereItBegins() {
        assertThat(Visit.location(visitor().signIn(IDENTITY, "OFFICE"))).isEqualTo("/verwaltung");
        assertThat(Visit.location(visitor().signIn(IDENTITY, "ADVISER"))).isEqualTo("/verwaltung");
        assertThat(Visit.location(visitor().signIn(IDENTITY, "COORDINATOR")))
                .isEqualTo("/mein-buendnis");
    }

    @Test
    void aWantedPageThatIsNotForThisVisitorIsForgotten() {
        Visit coordinator = visitor();
        coordinator.get("/verwaltung/buendnisse");

        assertThat(Visit.location(coordinator.signIn(IDENTITY, "COORDINATOR")))
                .isEqualTo("/mein-buendnis");
    }

    @Test
    void rolesKeepToTheirSide() {
        assertThat(signedIn("COORDINATOR").get("/verwaltung/buendnisse").statusCode())
                .isEqualTo(403);
        assertThat(signedIn("OFFICE").get("/mein-buendnis/profil").statusCode()).isEqualTo(403);
        assertThat(signedIn("MEDIA").get("/verwaltung/betrieb/registry").statusCode())
                .isEqualTo(403);
        assertThat(REGISTRY.requests()).isEmpty();
        assertThat(signedIn("MEDIA").get("/verwaltung/buendnisse").statusCode()).isEqualTo(200);
    }

    @Test
    void aSignInThatFailsEndsOnAPageAndNotInACircle() {
        Visit visit = visitor();

        HttpResponse<String> answer = visit.get("/login/oauth2/code/portal?code=abc&state=forged");

        assertThat(Visit.location(answer)).endsWith(SignInPages.FAILED);
        HttpResponse<String> page = visit.get(SignInPages.FAILED);
        assertThat(page.body())
                .contains("Die Anmeldung hat nicht geklappt", "Noch einmal anmelden");
    }

    @Test
    void aKeyOfIdentitysFirstVersionGoesOnBeingTrusted() {
        IDENTITY.signsTokensWith(JWSAlgorithm.RS256);

        assertThat(Visit.location(visitor().signIn(IDENTITY, "OFFICE"))).isEqualTo("/verwaltung");
    }

    @Test
    void anUnsignedIdTokenAndOneSignedWithASharedSecretSignNobodyIn() {
        for (Algorithm wrong : List.of(Algorithm.NONE, JWSAlgorithm.HS256)) {
            IDENTITY.signsTokensWith(wrong);
            Visit visit = visitor();

            assertThat(Visit.location(visit.signIn(IDENTITY, "OFFICE")))
                    .as(wrong.getName())
                    .endsWith(SignInPages.FAILED);
            assertThat(visit.get("/verwaltung").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void visitorsWhoDoNotSignInGetNoCookie() {
        Visit visit = visitor();
        visit.get("/");
        visit.get("/buendnisse");
        visit.get("/impressum");

        assertThat(visit.cookies()).isEmpty();
    }

    @Test
    void theSessionCookieIsForTheServerAlone() {
        Visit visit = visitor();

        String cookie = visit.get("/verwaltung").headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie)
                .startsWith("buendnis=")
                .contains("Path=/;", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void theSignInIsRenewedInTime() {
        IDENTITY.tokensLive(30);
        Visit anna = signedIn("OFFICE");
        IDENTITY.tokensLive(600);
        String first = IDENTITY.lastToken();

        anna.get("/verwaltung/buendnisse");

        assertThat(IDENTITY.lastToken()).isNotEqualTo(first);
        assertThat(REGISTRY.last().header("Authorization"))
                .isEqualTo("Bearer " + IDENTITY.lastToken());
    }

    @Test
    void aSignInThatIsNotRenewedAnyMoreLeadsToTheSignIn() {
        IDENTITY.tokensLive(30);
        Visit anna = signedIn("OFFICE");
        IDENTITY.refusesToRenew();

        HttpResponse<String> answer = anna.get("/verwaltung/buendnisse");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visit.location(answer)).startsWith(Visit.BASE + "/identitaet/oauth2/authorize");
        assertThat(REGISTRY.requests()).isEmpty();
    }

    @Test
    void withoutIdentityATokenServesToItsEnd() {
        IDENTITY.tokensLive(30);
        Visit anna = signedIn("OFFICE");
        IDENTITY.stop();

        assertThat(anna.get("/verwaltung/buendnisse").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutIdentityAndTokenThePageSaysSo() {
        IDENTITY.tokensLive(0);
        Visit anna = signedIn("OFFICE");
        IDENTITY.stop();

        // Spring Security takes a life of zero for one second.
        await().until(() -> anna.get("/verwaltung/buendnisse").statusCode() == 503);

        HttpResponse<String> page = anna.get("/verwaltung/buendnisse");
        assertThat(page.body()).contains("Die Anmeldung ist gerade nicht erreichbar");
        assertThat(anna.get("/impressum").statusCode()).isEqualTo(200);
        assertThat(anna.get("/verwaltung").statusCode()).isEqualTo(503);
    }

    @Test
    void theLogoutEndsTheSignInHereAndAtIdentity() {
        Visit anna = signedIn("OFFICE");

        HttpResponse<String> out = anna.post("/abmelden", "");

        assertThat(Visit.location(out))
                .startsWith(Visit.BASE + "/identitaet/connect/logout?id_token_hint=")
                .contains("post_logout_redirect_uri=http://portal.example/");
        assertThat(Visit.location(anna.get("/verwaltung"))).endsWith("/anmelden");
    }

    @Test
    void aLinkElsewhereCannotSignAnybodyOut() {
        Visit anna = signedIn("OFFICE");
        anna.foreignPost("/abmelden");
        anna.get("/abmelden");

        assertThat(anna.get("/verwaltung").statusCode()).isEqualTo(200);
    }
}
