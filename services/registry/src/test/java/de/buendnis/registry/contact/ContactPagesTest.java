package de.buendnis.registry.contact;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.web.browser.Browser;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.registry.RegistryTest;
import de.buendnis.registry.alliance.SampleAlliances;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Contacts: consent per field, effect at once, nothing of another alliance. */
@RegistryTest
class ContactPagesTest {

    private static final String OWN = "/mein-buendnis/kontakte";

    @Autowired private MockMvc mvc;
    @Autowired private SampleAlliances samples;
    @Autowired private ContactQueries contacts;
    @Autowired private Aggregates<Contact, ContactHappening> aggregates;

    private String alliance;
    private Browser coordinator;

    @BeforeEach
    void foundAnAlliance() {
        alliance = samples.founded();
        coordinator = new Browser(mvc, Tokens.coordinatorOf(alliance));
    }

    @Test
    void onlyWhatIsConsentedToIsPublishedAndAtOnce() {
        Browser.Page saved =
                form().type("name", "Kim Beispiel")
                        .type("mail", "kim@stadt.example")
                        .type("phone", "030 23125 021")
                        .check("published", "MAIL")
                        .send();

        assertThat(saved.text()).contains("Gespeichert. Ihre Änderung wirkt sofort.");
        assertThat(contacts.of(alliance))
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly("kim@stadt.example");

        edit().uncheck("published").send();
        assertThat(contacts.of(alliance)).isEmpty();
    }

    @Test
    void theTextOfTheConsentIsShownWithItsVersionAndDate() {
        assertThat(form().text()).contains("hat eingewilligt", "Fassung 2026-11");
        form().type("function", "Koordination").check("published", "FUNCTION").send();

        assertThat(edit().text()).contains("Eingewilligt am", "Fassung 2026-11");
    }

    @Test
    void anAtInBracketsBecomesOneAndThatIsSaid() {
        Browser.Page saved = form().type("mail", "Buendnis (at) Stadt.example").send();

        assertThat(saved.text())
                .contains("Die Mailadresse steht jetzt so da: Buendnis@stadt.example");
    }

    @ParameterizedTest
    @CsvSource({
        "mail, medienbuero?@stadt.example, Zeichen",
        "mail, medienbuero?@, genau ein @",
        "mail, familienbüro@stadt.example, Umlaute",
        "mail, niemand, genau ein @",
        "phone, anrufen, keine Telefonnummer",
        "fax, 12, keine Telefonnummer",
        "website, javascript:alert(1), keine Internetadresse",
    })
    void whatCannotBeUsedIsRefusedAtItsFieldAndKept(String field, String typed, String words) {
        Browser.Page refused = form().type("name", "Bleibt").type(field, typed).send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.title()).startsWith("Fehler: Neuer Kontakt");
        assertThat(refused.refusals()).containsOnlyKeys(field);
        assertThat(refused.refusals().get(field)).contains(words);
        assertThat(refused.value(field)).isEqualTo(typed);
        assertThat(refused.value("name")).isEqualTo("Bleibt");
        assertThat(contacts.ofAlliance(alliance)).isEmpty();
    }

    @Test
    void anEmptyContactIsRefusedAndSoIsASignInWithoutAnAddress() {
        assertThat(form().send().refusals()).containsOnlyKeys("function");
        assertThat(form().type("name", "Kim").check("coordinator", "true").send().refusals())
                .containsOnlyKeys("mail");
    }

    @Test
    void tooManyCharactersAreCounted() {
        Browser.Page refused = form().type("name", "x".repeat(10_000)).send();

        assertThat(refused.refusals().get("name")).contains("Kürzen Sie um 9800 Zeichen");
    }

    @Test
    void aDoubleClickAddsOnce() {
        Browser.Page form = form().type("function", "Koordination");
        form.send();

        assertThat(form.send().status()).isEqualTo(200);
        assertThat(contacts.ofAlliance(alliance)).hasSize(1);
    }

    @Test
    void theSecondEditorSeesWhatTheFirstChangedAndLosesNothing() {
        form().type("function", "Koordination").send();
        Browser.Page second = edit().type("phone", "030 1111111");
        new Browser(mvc, Tokens.office())
                .open("/verwaltung/buendnisse/" + alliance + "/kontakte/" + onlyId())
                .type("unit", "Jugendamt")
                .send();

        Browser.Page conflict = second.send();

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Anna Neumann hat diesen Kontakt", "Jugendamt");
        assertThat(conflict.value("phone")).isEqualTo("030 1111111");
        assertThat(conflict.send().status()).isEqualTo(200);
        assertThat(only().phone()).isNotNull();
    }

    @Test
    void erasingAsksFirstAndIsForGood() {
        form().type("mail", "kim@stadt.example").check("coordinator", "true").send();
        Browser.Page question = coordinator.open(OWN + "/" + onlyId() + "/loeschen");
        assertThat(question.text()).contains("Danach kann sich niemand mehr anmelden");

        Browser.Page erased = question.send();

        assertThat(erased.text()).contains("Der Kontakt ist gelöscht", "Noch kein Kontakt");
        assertThat(question.send().status()).as("double click").isEqualTo(200);
    }

    @Test
    void theContactsOfAnotherAllianceDoNotExist() {
        form().type("function", "Koordination").send();
        String id = onlyId();
        Browser stranger = new Browser(mvc, Tokens.coordinatorOf(samples.founded()));

        assertThat(stranger.open(OWN + "/" + id).status()).isEqualTo(404);
        assertThat(stranger.open(OWN + "/" + id + "/loeschen").status()).isEqualTo(404);
        assertThat(stranger.post(OWN + "/" + id + "/loeschen", Map.of()).status()).isEqualTo(404);
        assertThat(stranger.open("/verwaltung/buendnisse/" + alliance + "/kontakte").status())
                .isEqualTo(403);
        assertThat(aggregates.get(id).state().erased()).isFalse();
    }

    @Test
    void whatLooksLikeMarkupStaysText() {
        Browser.Page list =
                form().type("name", "<script>alert(1)</script>")
                        .type("function", "<img src=x onerror=alert(1)>")
                        .send();

        assertThat(list.text()).contains("<script>alert(1)</script>", "<img src=x");
        assertThat(list.has("script:not([src]), img")).isFalse();
    }

    private Browser.Page form() {
        return coordinator.open(OWN + "/neu");
    }

    private Browser.Page edit() {
        return coordinator.open(OWN + "/" + onlyId());
    }

    private String onlyId() {
        return contacts.ofAlliance(alliance).getFirst().id();
    }

    private ContactDetails only() {
        return contacts.ofAlliance(alliance).getFirst().state().details();
    }
}
