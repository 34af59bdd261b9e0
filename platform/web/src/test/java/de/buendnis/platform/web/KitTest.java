package de.buendnis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.buendnis.platform.web.browser.Chromium;
import de.buendnis.platform.web.browser.Visit;
import de.buendnis.platform.web.kit.KitApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every part, in a real browser. */
@SpringBootTest(classes = KitApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class KitTest {

    private static Chromium chromium;

    @LocalServerPort private int port;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest(name = "/bausteine{0}")
    @ValueSource(
            strings = {
                "",
                "/verzeichnis",
                "/formular",
                "/mein-buendnis",
                "/verwaltung",
                "/pruefung"
            })
    void everyPartIsSound(String page) {
        try (Visit visit = chromium.visit(1280)) {
            visit.open(address(page)).assertQuiet().look("parts" + page);
            visit.narrow(768).assertInside();
            visit.darken().look("dark" + page);
        }
    }

    @Test
    void aFormWithErrorsSaysWhatToDoAndKeepsWhatWasTyped() {
        try (Visit visit = chromium.visit(1280)) {
            Page page = visit.open(address("/formular")).page();
            page.getByLabel("Postleitzahl").fill("3122");
            page.getByLabel("Gegründet am").fill("2030-01-01");
            page.getByLabel("Kennwort").fill("geheim");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Anfrage senden"))
                    .click();

            visit.look("errors");
            assertThat(page.title()).startsWith("Fehler:");
            assertThat(page.getByRole(AriaRole.ALERT).textContent())
                    .contains("Bitte prüfen Sie 3 Angaben");
            assertThat(page.locator("#postcode").inputValue()).isEqualTo("3122");
            assertThat(page.locator("#foundedOn").inputValue()).isEqualTo("2030-01-01");

            assertThat(page.locator("#password").inputValue()).isEmpty();

            page.getByText("Eine Ziffer fehlt.").first().click();
            assertThat(page.url()).endsWith("#postcode");
            assertThat(page.locator("#postcode").getAttribute("aria-describedby"))
                    .isEqualTo("postcode-hinweis postcode-fehler");
        }
    }

    @Test
    void anErrorPageIsAPageLikeAnyOther() {
        try (Visit visit = chromium.visit(1280)) {
            visit.open(address("/antwort/503")).look("unavailable");
            assertThat(visit.page().locator("h1").textContent())
                    .isEqualTo("Dieser Bereich ist gerade nicht erreichbar");
        }
    }

    @Test
    void theMenuOpensOnAPhoneWithoutScripts() {
        try (Visit visit = chromium.visitWithoutScripts(390)) {
            Page page = visit.open(address("/mein-buendnis")).page();
            assertThat(page.getByText("Kontakte").last().isVisible()).isFalse();

            page.getByText("Bereiche").click();

            assertThat(page.getByText("Kontakte").last().isVisible()).isTrue();
            page.getByText("Menü").click();
            visit.picture("menu");
        }
    }

    private String address(String page) {
        return "http://localhost:" + port + "/bausteine" + page;
    }
}
