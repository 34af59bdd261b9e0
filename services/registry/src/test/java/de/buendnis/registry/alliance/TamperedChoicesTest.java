package de.buendnis.registry.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.web.browser.Browser;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.registry.RegistryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Choices that no page offers: refused beside their field, never taken for nothing. */
@RegistryTest
class TamperedChoicesTest {

    @Autowired private MockMvc mvc;
    @Autowired private SampleAlliances samples;

    private Browser coordinator;

    @BeforeEach
    void foundAnAlliance() {
        coordinator = new Browser(mvc, Tokens.coordinatorOf(samples.founded()));
    }

    @ParameterizedTest
    @CsvSource({
        "gruendung, initiators[0].name, initiators[0].kind, initiators0.kind",
        "organisation, text, form, form",
        "partner, partners[0].name, partners[0].kind, partners0.kind",
        "projekte/neu, title, state, state",
    })
    void isRefusedBesideItsField(String page, String filled, String field, String id) {
        Browser.Page answer =
                open(page).type(filled, "Mehrgenerationenhaus").type(field, "NIX").send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.refusals().get(id)).contains("Diese Auswahl gibt es hier nicht.");
        assertThat(answer.value(filled)).isEqualTo("Mehrgenerationenhaus");
    }

    @Test
    void anUnknownFieldOfActionHasAGermanNameToo() {
        Browser.Page answer =
                open("handlungsfelder")
                        .type("fields[0].field", "NIX")
                        .check("fields[0].chosen", "true")
                        .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Unbekanntes Handlungsfeld", "Diese Auswahl gibt es hier nicht.")
                .doesNotContain("??");
    }

    private Browser.Page open(String page) {
        return coordinator.open("/mein-buendnis/profil/" + page);
    }
}
