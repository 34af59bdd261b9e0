package de.buendnis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

class SignInLinkTest extends IdentityTest {

    private static final Pattern LINK =
            Pattern.compile(Pattern.quote(Browser.BASE) + "/identitaet/link\\?code=(\\S+)");

    @Autowired MongoOperations mongo;

    @Test
    void theLinkInTheMailSignsTheCoordinatorIn() throws Exception {
        plonKnows("familie@ploen.example");
        String code = mailedCodes("familie@ploen.example", 1).getFirst();
        Browser browser = browser();

        HttpResponse<String> page = browser.get("/link?code=" + code);
        assertThat(page.body()).contains("Lokales Bündnis für Familie Plön", "Jetzt anmelden");
        HttpResponse<String> signedIn = browser.post("/link", Map.of("token", code));

        assertThat(Browser.location(signedIn))
                .isEqualTo(Browser.BASE + "/oauth2/authorization/portal");
        String token =
                new JsonMapper().readTree(browser.tokens().body()).get("access_token").asString();
        JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("contact-1");
        assertThat(claims.getStringClaim("name")).isEqualTo("Koordination Plön");
        assertThat(claims.getStringListClaim("roles")).containsExactly("COORDINATOR");
        assertThat(claims.getStringClaim("alliance")).isEqualTo("ploen-1");
    }

    @Test
    void theQuestionToRegistryAndTheMailBelongToOneTrace() {
        plonKnows("spur@ploen.example");
        mailedCodes("spur@ploen.example", 1);

        Query mail = Query.query(Criteria.where("to").is("spur@ploen.example"));
        assertThat(mongo.findOne(mail, org.bson.Document.class, "mails").getString("trace"))
                .contains(REGISTRY.trace());
    }

    @Test
    void openingTheLinkRedeemsNothingBecauseScannersFollowLinks() {
        plonKnows("scanner@ploen.example");
        String code = mailedCodes("scanner@ploen.example", 1).getFirst();

        browser().get("/link?code=" + code);
        browser().get("/link?code=" + code);

        assertThat(browser().post("/link", Map.of("token", code)).statusCode()).isEqualTo(302);
    }

    @Test
    void aUsedLinkSaysSoAndShowsTheWayOn() {
        plonKnows("zweimal@ploen.example");
        String code = mailedCodes("zweimal@ploen.example", 1).getFirst();
        browser().post("/link", Map.of("token", code));

        HttpResponse<String> again = browser().post("/link", Map.of("token", code));
        HttpResponse<String> opened = browser().get("/link?code=" + code);

        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body())
                .contains("Dieser Link wurde schon benutzt", "Neuen Link anfordern");
        assertThat(opened.body()).contains("Dieser Link wurde schon benutzt");
    }

    @Test
    void aLetterOfWhichNobodyKnowsWhetherItLeftIsSentAgainWhileItsLinkIsGood() {
        plonKnows("ungewiss@ploen.example");
        mailedCodes("ungewiss@ploen.example", 1);
        Query letter = Query.query(Criteria.where("to").is("ungewiss@ploen.example"));
        Awaitility.await().until(() -> state(letter).equals("SENT"));
        mongo.updateFirst(
                letter, Update.update("state", "UNCERTAIN").set("text", "Ihr Link"), "mails");

        Awaitility.await().until(() -> state(letter).equals("SENT"));
        assertThat(recipients())
                .containsExactly("ungewiss@ploen.example", "ungewiss@ploen.example");
    }

    @Test
    void aLetterWhoseLinkHasExpiredIsLeftAsItIs() {
        plonKnows("lange-her@ploen.example");
        mailedCodes("lange-her@ploen.example", 1);
        Query letter = Query.query(Criteria.where("to").is("lange-her@ploen.example"));
        Awaitility.await().until(() -> state(letter).equals("SENT"));
        mongo.updateFirst(
                letter,
                Update.update("state", "UNCERTAIN")
                        .set("settledAt", java.time.Instant.now().minusSeconds(3600)),
                "mails");

        Awaitility.await().until(() -> state(letter).equals("SENT"));
        assertThat(recipients()).containsExactly("lange-her@ploen.example");
    }

    private String state(Query letter) {
        return String.valueOf(
                mongo.findOne(letter, org.bson.Document.class, "mails").getString("state"));
    }

    @Test
    void anExpiredLinkSaysSo() {
        plonKnows("spaet@ploen.example");
        String code = mailedCodes("spaet@ploen.example", 1).getFirst();
        mongo.updateMulti(
                new Query(),
                new Update().set("expiresAt", java.time.Instant.now().minusSeconds(1)),
                "sign-in-links");

        HttpResponse<String> late = browser().post("/link", Map.of("token", code));

        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("Dieser Link ist abgelaufen");
    }

    @Test
    void anInventedLinkSignsNobodyIn() {
        assertThat(browser().post("/link", Map.of("token", "erfunden")).statusCode())
                .isEqualTo(410);
        assertThat(browser().get("/link").body()).contains("Diesen Link kennen wir nicht");
    }

    @Test
    void nobodyMakesLinksByNamingAContact() {
        HttpResponse<String> made =
                browser().post("/ott/generate", Map.of("username", "contact-1"));

        assertThat(Browser.location(made)).endsWith("/anmelden");
        assertThat(mongo.count(new Query(), "sign-in-links")).isZero();
    }

    @Test
    void anAddressOfTwoAlliancesGetsOneMailWithALinkForEach() {
        plonKnows("kreis@example.org");
        REGISTRY.knows(
                "kreis@example.org", "contact-2", "Koordination", "eutin-1", "Bündnis Eutin");

        List<String> codes = mailedCodes("kreis@example.org", 2);

        assertThat(codes).hasSize(2).doesNotHaveDuplicates();
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
    }

    @Test
    void anUnknownAddressGetsTheSamePageAndNoMail() {
        plonKnows("bekannt@ploen.example");
        Browser known = browser();
        Browser unknown = browser();
        HttpResponse<String> first =
                known.post("/anmelden/link", Map.of("contact", "bekannt@ploen.example"));
        HttpResponse<String> second =
                unknown.post("/anmelden/link", Map.of("contact", "unbekannt@ploen.example"));

        assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(302);
        String page = unknown.get("/anmelden/link").body();
        assertThat(page.replace("unbekannt@", "bekannt@"))
                .isEqualTo(known.get("/anmelden/link").body());
        assertThat(POST_OFFICE.waitForIncomingEmail(10_000, 1)).isTrue();
        assertThat(recipients()).containsExactly("bekannt@ploen.example");
    }

    @Test
    void atInBracketsIsUnderstood() {
        plonKnows("familie@ploen.example");

        HttpResponse<String> asked =
                browser().post("/anmelden/link", Map.of("contact", " familie (at) ploen.example "));

        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(POST_OFFICE.waitForIncomingEmail(10_000, 1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "medienbuero?@",
                "büro@ploen.example",
                "ohne-klammeraffe",
                "a@b@c.example"
            })
    void whatIsNoAddressIsSaidAtTheFieldAndStays(String typed) {
        HttpResponse<String> answer = browser().post("/anmelden/link", Map.of("contact", typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(HtmlUtils.htmlUnescape(answer.body()))
                .contains("<title>Fehler: Anmelden</title>", "value=\"" + typed + "\"");
    }

    @Test
    void withoutRegistryThePageSaysThatItIsNotPossibleNow() {
        REGISTRY.goesAway();

        HttpResponse<String> answer =
                browser().post("/anmelden/link", Map.of("contact", "familie@ploen.example"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("gerade nicht möglich", "value=\"familie@ploen.example\"");
    }

    @Test
    void theDatabaseHoldsNothingThatSignsIn() {
        plonKnows("geheim@ploen.example");
        String code = mailedCodes("geheim@ploen.example", 1).getFirst();

        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(mongo.findAll(org.bson.Document.class, "mails"))
                                        .allSatisfy(
                                                mail ->
                                                        assertThat(mail.toJson())
                                                                .doesNotContain(code)));
        assertThat(mongo.findAll(org.bson.Document.class, "sign-in-links"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.toJson()).doesNotContain(code));
    }

    private static void plonKnows(String address) {
        REGISTRY.knows(
                address,
                "contact-1",
                "Koordination Plön",
                "ploen-1",
                "Lokales Bündnis für Familie Plön");
    }

    private List<String> mailedCodes(String address, int links) {
        browser().post("/anmelden/link", Map.of("contact", address));
        assertThat(POST_OFFICE.waitForIncomingEmail(10_000, 1)).isTrue();
        List<String> codes =
                LINK.matcher(text(POST_OFFICE.getReceivedMessages()[0]))
                        .results()
                        .map((MatchResult link) -> link.group(1))
                        .toList();
        assertThat(codes).hasSize(links);
        return codes;
    }

    private static List<String> recipients() {
        return java.util.stream.Stream.of(POST_OFFICE.getReceivedMessages())
                .map(SignInLinkTest::recipient)
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (java.io.IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @org.junit.jupiter.api.BeforeEach
    void noLinksYet() {
        mongo.remove(new Query(), "sign-in-links");
    }
}
