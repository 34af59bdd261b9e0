package de.buendnis.consultation.request;

import com.microsoft.playwright.Page;
import de.buendnis.consultation.ConsultationTest;
import de.buendnis.consultation.RegistryVoice;
import de.buendnis.platform.web.browser.Chromium;
import de.buendnis.platform.web.browser.Visit;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public pages in a real browser, errors among them. Pictures are left in target/looks. */
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

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void askingAndFollowingIsSound(int width) {
        registry.published("Lokales Bündnis für Familie Plön");
        try (Visit visit = chromium.visit(width)) {
            look(visit.open(address("/barriere-melden")), "barrier", width);
            Page page = visit.open(address("/beratung")).page();
            page.locator("main button[type=submit]").click();
            visit.picture(picture("form-errors", width)).assertAccessible();
            page.getByLabel("Gründungsberatung").check();
            page.getByLabel("Zielfindung").check();
            page.getByLabel("Wie soll es heißen?").fill("Lokales Bündnis für Familie Ilsede");
            page.getByLabel("Ort oder Region").fill("Ilsede");
            page.getByLabel("Ihr Anliegen").fill("Wir möchten ein Bündnis gründen.");
            page.getByLabel("Ihr Name").fill("Ronja Beispiel");
            page.getByLabel("E-Mail-Adresse").fill("ronja@peine.example");
            page.locator("main button[type=submit]").click();
            visit.picture(picture("request", width)).assertAccessible();
            page.getByText("Anfrage zurückziehen").click();
            visit.picture(picture("withdrawal", width)).assertAccessible().assertInside();
        }
    }

    private static void look(Visit visit, String name, int width) {
        visit.picture(picture(name, width)).assertSound();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Path picture(String name, int width) {
        return Path.of("target", "looks", "%s-%d.png".formatted(name, width));
    }
}
