package de.buendnis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordChangeTest extends IdentityTest {

    private static final String FATMA = "fatma.beratung@example.org";
    private static final String PRINTED = "printed-once";
    private static final String CHOSEN = "vier Wörter im Regen";

    @Autowired MongoOperations mongo;
    @Autowired PasswordEncoder encoder;

    @BeforeEach
    void whoMustChoose() {
        mongo.updateFirst(
                Query.query(Criteria.where("address").is(FATMA)),
                new Update()
                        .set("mustChangePassword", true)
                        .set("password", encoder.encode(PRINTED)),
                "accounts");
    }

    @Test
    void withAPrintedPasswordThereIsNoWayPastAnOwnOne() {
        Browser browser = browser();
        browser.signIn(FATMA, PRINTED);

        assertThat(Browser.location(browser.authorize())).endsWith("/identitaet/passwort");
        assertThat(browser.get("/passwort").body()).contains("Eigenes Passwort wählen");
        HttpResponse<String> changed = change(browser, PRINTED, CHOSEN, CHOSEN);

        assertThat(Browser.location(changed)).isEqualTo(Browser.BASE + "/anmelden");
        assertThat(Browser.location(browser.authorize())).contains("?code=");
        assertThat(browser().signIn(FATMA, PRINTED).statusCode()).isEqualTo(422);
        assertThat(browser().signIn(FATMA, CHOSEN).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "falsch, vier Wörter im Regen, vier Wörter im Regen, bisherige Passwort stimmt nicht",
        "printed-once, kurz, kurz, 12 bis 64 Zeichen",
        "printed-once, vier Wörter im Regen, vier Worte im Regen, verschieden",
        "printed-once, printed-once, printed-once, Ihr bisheriges Passwort",
        "printed-once, fatma.beratung!!, fatma.beratung!!, Ihren Namen"
    })
    void whatIsNoGoodPasswordIsSaidAtItsField(
            String current, String chosen, String repeated, String sentence) {
        Browser browser = browser();
        browser.signIn(FATMA, PRINTED);

        HttpResponse<String> answer = change(browser, current, chosen, repeated);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Fehler: Eigenes Passwort wählen", sentence);
        assertThat(answer.body()).doesNotContain("value=\"" + chosen);
    }

    @Test
    void thePageIsForThoseWhoAreSignedIn() {
        assertThat(Browser.location(browser().get("/passwort"))).endsWith("/identitaet/anmelden");
    }

    private static HttpResponse<String> change(
            Browser browser, String current, String chosen, String repeated) {
        return browser.post(
                "/passwort", Map.of("current", current, "chosen", chosen, "repeated", repeated));
    }
}
