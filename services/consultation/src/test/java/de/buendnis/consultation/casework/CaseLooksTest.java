package de.buendnis.consultation.casework;

import com.microsoft.playwright.Page;
import de.buendnis.consultation.ConsultationTest;
import de.buendnis.consultation.RegistryVoice;
import de.buendnis.consultation.request.SampleRequests;
import de.buendnis.platform.web.browser.Chromium;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.platform.web.browser.Visit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk's pages in a real browser. */
@ConsultationTest
class CaseLooksTest {

    private static Chromium chromium;

    @LocalServerPort private int port;
    @Autowired private SampleRequests requests;
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
    void workingOnACaseIsSound() {
        String request = requests.about(registry.published("Lokales Bündnis für Familie Plön"));
        requests.founders("Lokales Bündnis für Familie Ilsede");
        try (Visit visit = chromium.visit(1280)) {
            Page page = visit.page();
            page.context()
                    .setExtraHTTPHeaders(
                            Map.of(
                                    "Authorization",
                                    "Bearer "
                                            + Tokens.token(
                                                    "fatma", "Fatma Beispiel", "ADVISER", null)));
            visit.open(address(""));
            visit.look("office-list");
            visit.open(address("/" + request));
            visit.look("office-untaken");
            page.getByText("Übernehmen").first().click();
            page.getByLabel("Interne Notiz").check();
            page.getByLabel("Text").fill("Rückruf am Donnerstag vereinbart.");
            page.getByText("Absenden").click();
            page.getByText("Absenden").click();
            visit.look("office-errors");
            visit.open(address("/" + request + "/schritte/weiterleiten"));
            visit.look("office-redirect");
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + "/verwaltung/beratung" + path;
    }
}
