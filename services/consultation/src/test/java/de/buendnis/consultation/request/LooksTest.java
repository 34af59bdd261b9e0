package de.buendnis.consultation.request;

import com.microsoft.playwright.Page;
import de.buendnis.consultation.ConsultationTest;
import de.buendnis.consultation.RegistryVoice;
import de.buendnis.platform.web.browser.Chromium;
import de.buendnis.platform.web.browser.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public pages in a real browser, errors among them. */
@ConsultationTest
class LooksTest {

    private static Chromium chromium;

    @LocalServerPort private int port;
    @Autowired private RegistryVoice registry;

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

    @Test
    void askingAndFollowingIsSound() {
        registry.published("Lokales Bündnis für Familie Plön");
        try (Visit visit = chromium.visit(1280)) {
            Page page = visit.open(address("/beratung")).page();
            page.locator("main button[type=submit]").click();
            visit.look("form-errors");
            page.getByLabel("Gründungsberatung").check();
            page.getByLabel("Zielfindung").check();
            page.getByLabel("Wie soll es heißen?").fill("Lokales Bündnis für Familie Ilsede");
            page.getByLabel("Ort oder Region").fill("Ilsede");
            page.getByLabel("Ihr Anliegen").fill("Wir möchten ein Bündnis gründen.");
            page.getByLabel("Ihr Name").fill("Ronja Beispiel");
            page.getByLabel("E-Mail-Adresse").fill("ronja@peine.example");
            page.locator("main button[type=submit]").click();
            visit.look("request");
            page.getByText("Anfrage zurückziehen").click();
            visit.look("withdrawal");
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
