package de.buendnis.consultation.request;

import com.microsoft.playwright.Page;
import de.buendnis.consultation.ConsultationTest;
import de.buendnis.consultation.RegistryVoice;
import de.buendnis.platform.web.browser.Chromium;
import de.buendnis.platform.web.browser.Visit;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public pages in a real browser, errors among them. Pictures are left in target/looks. */
@ConsultationTest
class LooksTest {

    private static final int WIDE = 1280;
    private static final int PHONE = 390;

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
        try (Visit visit = chromium.visit(WIDE)) {
            Page page = visit.open(address("/beratung")).page();
            page.locator("main button[type=submit]").click();
            look(visit, "form-errors");
            page.getByLabel("Gründungsberatung").check();
            page.getByLabel("Zielfindung").check();
            page.getByLabel("Wie soll es heißen?").fill("Lokales Bündnis für Familie Ilsede");
            page.getByLabel("Ort oder Region").fill("Ilsede");
            page.getByLabel("Ihr Anliegen").fill("Wir möchten ein Bündnis gründen.");
            page.getByLabel("Ihr Name").fill("Ronja Beispiel");
            page.getByLabel("E-Mail-Adresse").fill("ronja@peine.example");
            page.locator("main button[type=submit]").click();
            look(visit, "request");
            page.getByText("Anfrage zurückziehen").click();
            look(visit, "withdrawal");
        }
    }

    /** The page at hand, wide and on a phone. */
    private static void look(Visit visit, String name) {
        visit.picture(picture(name, WIDE)).assertAccessible();
        visit.narrow(PHONE).picture(picture(name, PHONE)).assertInside();
        visit.narrow(WIDE);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Path picture(String name, int width) {
        return Path.of("target", "looks", "%s-%d.jpg".formatted(name, width));
    }
}
