package de.buendnis.registry.alliance;

import com.microsoft.playwright.Page;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.web.browser.Chromium;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.platform.web.browser.Visit;
import de.buendnis.registry.RegistryTest;
import de.buendnis.registry.demo.DemoFile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * States of the editor of portrait and contacts in a real browser that the walk through the
 * composed system does not reach.
 */
@RegistryTest
class ProfileLooksTest {

    private static final String COORDINATOR = "/mein-buendnis";

    private static Chromium chromium;

    @LocalServerPort private int port;
    @Autowired private SampleAlliances samples;
    @Autowired private AllianceCommands commands;

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
    void refusalsAndConflictsAreSoundToo() {
        String id = filled();
        commands.submit(command(id));
        commands.requestChanges(
                command(id),
                Map.of(
                        ProfileSection.PARTNERS, "Bitte nennen Sie uns den 23. Partner.",
                        ProfileSection.GOAL, "Bitte kürzer."));
        try (Visit visit = coordinator(id)) {
            Page page = visit.page();
            visit.open(address(COORDINATOR + "/profil"));
            visit.look("remarks");

            visit.open(address(COORDINATOR + "/profil/organisation"));
            page.getByLabel("Stunden je Woche für die Koordination").fill("viele");
            page.getByLabel("Wie das Bündnis arbeitet").fill("x".repeat(4100));
            press(page, "Abschnitt speichern");
            visit.look("refused");

            visit.open(address(COORDINATOR + "/profil/ziel"));
            commands.editSection(
                    command(id), 1, new Section.Goal("Familien finden schnell, was sie brauchen."));
            page.getByLabel("Ziel", new Page.GetByLabelOptions().setExact(true))
                    .fill("Familien finden, was sie suchen.");
            press(page, "Abschnitt speichern");
            visit.look("conflict");

            visit.open(address(COORDINATOR + "/kontakte/neu"));
            page.getByLabel("Mailadresse").first().fill("medienbuero?@stadt.example");
            press(page, "Kontakt speichern");
            visit.look("contact-refused");
            page.getByLabel("Mailadresse").first().fill("buendnis(at)stadt.example");
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(false))
                    .first()
                    .fill("Kim Beispiel");
            page.getByLabel("Darf sich für das Bündnis anmelden").check();
            page.locator("input[name=published][value=MAIL]").check();
            press(page, "Kontakt speichern");
            visit.look("contact-saved");
            page.getByText("Bearbeiten").first().click();
            visit.look("contact");
            visit.open(page.url() + "/loeschen");
            visit.look("contact-erasure");
        }
    }

    /** An alliance with the whole portrait of the demo's Plön as a draft. */
    private String filled() {
        String id = samples.active();
        List<Section> sections = DemoFile.read("ploen", DemoAlliance.class).sections();
        for (Section section : sections) {
            int revision = section.section() == ProfileSection.AT_A_GLANCE ? 1 : 0;
            commands.editSection(command(id), revision, section);
        }
        return id;
    }

    private Visit coordinator(String id) {
        return visit(Tokens.token("kim", "Kim Beispiel", "COORDINATOR", id));
    }

    private Visit visit(String token) {
        Visit visit = chromium.visit(1280);
        visit.page().context().setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token));
        return visit;
    }

    private static void press(Page page, String button) {
        page.locator("main form .actions button")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(button))
                .click();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Command command(String id) {
        return new Command(id, null, UUID.randomUUID().toString(), Actor.system());
    }
}
