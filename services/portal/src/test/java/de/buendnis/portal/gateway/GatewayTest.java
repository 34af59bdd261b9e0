package de.buendnis.portal.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest extends GatewayFixture {

    @Test
    void visitorsShareNoCookieStore() {
        // The service's cookie for one visitor must not go along with the next one's request: with
        // the
        // Apache client's own store somebody received the sign-in of somebody else.
        Visit first = visitor();
        first.get("/identitaet/anmelden");
        assertThat(first.cookies()).containsEntry("identity", "of-somebody");

        visitor().get("/identitaet/anmelden");

        assertThat(IDENTITY.last().header("Cookie")).isEmpty();
    }

    @Test
    void identityGetsItsOwnCookieAlone() {
        visitor()
                .get(
                        "/identitaet/anmelden",
                        "Cookie",
                        "buendnis=session; identity=mine; other=1",
                        "Authorization",
                        "Bearer forged");

        assertThat(IDENTITY.last().header("Cookie")).isEqualTo("identity=mine");
        assertThat(IDENTITY.last().header("Authorization")).isEmpty();
        assertThat(IDENTITY.last().path()).isEqualTo("/identitaet/anmelden");
    }

    @Test
    void aServiceGetsTheVisitorsTokenAndNeitherCookieNorWhatWasForged() {
        Visit anna = signedIn("OFFICE");

        anna.get(
                "/verwaltung/buendnisse?seite=2",
                "Authorization",
                "Bearer forged",
                "X-Forwarded-For",
                "6.6.6.6",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Prefix",
                "/evil",
                "Forwarded",
                "for=6.6.6.6;host=evil.example",
                "X-Buendnis-Internal",
                "guessed");

        RecordingService.Request seen = REGISTRY.last();
        assertThat(seen.path()).isEqualTo("/verwaltung/buendnisse?seite=2");
        assertThat(seen.header("Authorization")).isEqualTo("Bearer " + IDENTITY.lastToken());
        assertThat(seen.header("Cookie")).isEmpty();
        assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Host")).isEqualTo("portal.example");
        assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(seen.headers())
                .doesNotContainKeys("X-Forwarded-Prefix", "Forwarded", "X-Buendnis-Internal");
    }

    @Test
    void theTraceOfARequestBeginsAtThePortalAndGoesOnInTheService() {
        String outside = "0af7651916cd43dd8448eb211c80319c";

        signedIn("OFFICE")
                .get(
                        "/verwaltung/buendnisse",
                        "traceparent",
                        "00-" + outside + "-b7ad6b7169203331-01",
                        "tracestate",
                        "outside=1",
                        "baggage",
                        "outside=1");

        assertThat(REGISTRY.last().header("traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]")
                .doesNotContain(outside);
        assertThat(REGISTRY.last().headers()).doesNotContainKeys("tracestate", "baggage");
    }

    @ParameterizedTest
    @CsvSource({
        "/buendnisse/ploen/, /buendnisse/ploen",
        "/aktionstag/?ort=Pl%C3%B6n, /aktionstag?ort=Pl%C3%B6n",
        "/verwaltung/buendnisse/, /verwaltung/buendnisse"
    })
    void aSlashTooManyIsTakenAway(String typed, String meant) {
        HttpResponse<String> answer = visitor().get(typed);

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(Visit.location(answer)).isEqualTo(meant);
    }

    @Test
    void aSlashTooManyLeadsToNoOtherSite() {
        assertThat(Visit.location(visitor().get("//evil.example/"))).doesNotStartWith("//");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/buendnisse/%2e%2e%2fx", "/%00", "/buendnisse/%", "/x%5cy"})
    void whatTheServerItselfRefusesIsSaidInGerman(String address) throws IOException {
        String answer = visitor().raw(address);

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Diese Anfrage verstehen wir nicht", "lang=\"de\"")
                .contains("Content-Security-Policy: default-src 'none'")
                .doesNotContain("Tomcat", "Bad Request</h1>");
    }

    @Test
    void whatIsNotInstalledIsNotOffered() {
        // Header and footer are the same on all pages of all services.
        String main = visitor().get("/").body().replaceAll("(?s)^.*<main|</main>.*$", "");

        assertThat(main).contains("Beratung anfragen").doesNotContain("/newsletter");
    }

    @Test
    void aServiceSetsNoCookies() {
        REGISTRY.answers(
                exchange -> {
                    exchange.getResponseHeaders().add("Set-Cookie", "buendnis=planted; Path=/");
                    RecordingService.answer(exchange, 200, "text/html", "fine");
                });

        HttpResponse<String> page = signedIn("OFFICE").get("/verwaltung/buendnisse");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aFormArrivesWholeAndARedirectGoesBackToTheBrowser() {
        REGISTRY.answers(
                exchange -> {
                    exchange.getResponseHeaders().add("Location", "/verwaltung/buendnisse/1");
                    RecordingService.answer(exchange, 303, "text/html", "");
                });

        HttpResponse<String> answer =
                signedIn("OFFICE").post("/verwaltung/buendnisse", "name=Pl%C3%B6n&ziel=a%26b");

        assertThat(REGISTRY.last().body()).isEqualTo("name=Pl%C3%B6n&ziel=a%26b");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Visit.location(answer)).isEqualTo("/verwaltung/buendnisse/1");
    }

    @Test
    void aPostKeepsWhatItsAddressSays() {
        signedIn("OFFICE").post("/verwaltung/buendnisse?code=a-b", "List-Unsubscribe=One-Click");

        assertThat(REGISTRY.last().path()).isEqualTo("/verwaltung/buendnisse?code=a-b");
        assertThat(REGISTRY.last().body())
                .endsWith("List-Unsubscribe=One-Click")
                .doesNotContain("code");
    }

    @Test
    void aDeadServiceIsNamedAndTheOthersGoOn() {
        Visit anna = signedIn("OFFICE");
        REGISTRY.stop();

        HttpResponse<String> page = anna.get("/verwaltung/buendnisse");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("Das Verzeichnis der Bündnisse ist gerade nicht erreichbar")
                .contains("Alle öffentlichen Seiten gehen wie gewohnt")
                .contains("href=\"/verwaltung/buendnisse\"");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(anna.get("/impressum").statusCode()).isEqualTo(200);
        assertThat(anna.get("/identitaet/anmelden").statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasTypedForADeadServiceIsSpokenOf() {
        Visit anna = signedIn("OFFICE");
        REGISTRY.stop();

        HttpResponse<String> page = anna.post("/verwaltung/buendnisse", "name=x");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Ihre Eingaben wurden nicht gespeichert");
    }

    @Test
    void aServiceThatComesBackIsFoundByItself() {
        Visit anna = signedIn("OFFICE");
        REGISTRY.stop();
        for (int request = 0; request < 25; request++) {
            anna.get("/verwaltung/buendnisse");
        }

        REGISTRY.start();

        await().atMost(Duration.ofSeconds(5))
                .until(() -> anna.get("/verwaltung/buendnisse").statusCode() == 200);
    }

    @Test
    void aSlowServiceIsGivenUpAndHoldsNobodyElseUp() throws Exception {
        Visit anna = signedIn("OFFICE");
        CountDownLatch end = new CountDownLatch(1);
        REGISTRY.answers(
                exchange -> {
                    try {
                        if (!end.await(20, TimeUnit.SECONDS)) {
                            throw new IllegalStateException("the test hangs");
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        long before = System.nanoTime();

        HttpResponse<String> page = anna.get("/verwaltung/buendnisse");
        end.countDown();

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void foreignFormsDoNotPass() {
        Visit anna = signedIn("OFFICE");

        HttpResponse<String> answer = anna.foreignPost("/verwaltung/buendnisse");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(REGISTRY.requests()).isEmpty();
    }

    @Test
    void aMailProgramMayUnsubscribeItsReaderFromAnywhere() {
        // Nobody answers behind it here; what matters is that it is not refused at the door.
        assertThat(visitor().foreignPost("/newsletter/abmelden?code=x").statusCode())
                .isEqualTo(404);
        assertThat(visitor().foreignPost("/newsletter").statusCode()).isEqualTo(403);
    }

    @Test
    void aBodyThatIsTooLongOrDoesNotSayHowLongIsRefused() throws Exception {
        Visit anna = signedIn("OFFICE");

        HttpResponse<String> unsaid =
                anna.post(
                        "/verwaltung/buendnisse",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10])));

        assertThat(unsaid.statusCode()).isEqualTo(411);
        assertThat(anna.announce("/verwaltung/buendnisse", BodyLimit.LONGEST.toBytes() + 1))
                .contains("413");
        assertThat(REGISTRY.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/identitaet/anmelden/link", "/newsletter"})
    void aFormThatMailsIsLimited(String form) {
        Visit impatient = visitor();
        for (int request = 0; request < 20; request++) {
            impatient.post(form, "contact=a");
        }

        HttpResponse<String> refused = impatient.post(form, "contact=a");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(refused.body()).contains("Warten Sie eine Minute");
        assertThat(impatient.get("/identitaet/anmelden").statusCode()).isEqualTo(200);
    }

    @Test
    void whatServicesTellOneAnotherIsNotReachedFromOutside() {
        Visit anna = signedIn("OFFICE");

        assertThat(anna.get("/internal/waiting").statusCode()).isEqualTo(404);
        assertThat(anna.get("/internal/sign-in-addresses?address=a").statusCode()).isEqualTo(404);
        assertThat(anna.get(OutagePages.PATH + "/registry").statusCode()).isEqualTo(404);
        assertThat(REGISTRY.requests()).isEmpty();
    }

    @Test
    void whatOperatorsSeeIsNotReachedFromOutside() {
        Visit anna = signedIn("OFFICE");
        List<String> tricks =
                List.of(
                        "/actuator",
                        "/actuator/prometheus",
                        "/ACTUATOR/prometheus",
                        "//actuator/prometheus",
                        "/./actuator/prometheus",
                        "/%61ctuator/prometheus",
                        "/actuator%2fprometheus",
                        "/actuator;x=1/prometheus",
                        "/registry/actuator/prometheus",
                        "/identitaet/actuator/prometheus",
                        "/identitaet/%61ctuator/prometheus",
                        "/identitaet/../actuator/prometheus",
                        "/verwaltung/..;/actuator/prometheus",
                        "/verwaltung/buendnisse/../../actuator/prometheus",
                        "/verwaltung/buendnisse/..;/..;/actuator/prometheus",
                        "/verwaltung/buendnisse/%2e%2e/%2e%2e/actuator/prometheus",
                        REGISTRY.url() + "/actuator/prometheus");

        assertThat(tricks)
                .allSatisfy(trick -> assertThat(anna.raw(trick)).startsWith("HTTP/1.1 40"));
        assertThat(REGISTRY.requests()).isEmpty();
        assertThat(IDENTITY.requests())
                .extracting(RecordingService.Request::path)
                .noneMatch(path -> path.contains("prometheus"));
    }

    @Test
    void theServicesHeadersWinOverThePortals() {
        REGISTRY.answers(
                exchange -> {
                    exchange.getResponseHeaders().add("Cache-Control", "private, max-age=5");
                    exchange.getResponseHeaders().add("Content-Security-Policy", "sandbox");
                    RecordingService.answer(exchange, 200, "text/html", "fine");
                });

        HttpResponse<String> page = signedIn("OFFICE").get("/verwaltung/buendnisse");

        assertThat(page.headers().allValues("Cache-Control")).containsExactly("private, max-age=5");
        assertThat(page.headers().allValues("Content-Security-Policy")).containsExactly("sandbox");
    }
}
