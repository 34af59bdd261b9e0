package de.buendnis.registry.alliance;

import com.microsoft.playwright.Page;
import de.buendnis.contracts.registry.PartnerKind;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.web.browser.Chromium;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.platform.web.browser.Visit;
import de.buendnis.registry.RegistryTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * States of the office's pages in a real browser that the walk through the composed system does not
 * reach.
 */
@RegistryTest
class OfficeLooksTest {

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
    void refusalsAreSoundToo() {
        String active = resubmitted();
        try (Visit visit = visit()) {
            visit.open(address("?q=Nirgendwo")).assertQuiet().look("none");

            Page page = visit.open(address("/neu")).page();
            page.getByLabel("Kreisschlüssel").fill("1057");
            press(page, "Bündnis aufnehmen");
            visit.look("take-in-refused");

            visit.open(address("/" + active + "/angaben"));
            commands.describe(command(active), samples.renamed(active));
            page.getByLabel("Name des Bündnisses").fill("Bündnis <b>Neustadt</b>");
            press(page, "Angaben speichern");
            visit.look("conflict");

            visit.open(address("/" + active + "/pruefung"));
            page.getByText("Anmerkung schreiben").first().click();
            page.getByLabel("Anmerkung an das Bündnis").first().fill("Bitte nennen Sie ein Ziel.");
            page.locator("button[value=PUBLISH]").click();
            visit.look("review-remarks");
        }
    }

    private Visit visit() {
        Visit visit = chromium.visit(1280);
        String token = Tokens.token("anna", "Anna Neumann", "OFFICE", null);
        visit.page().context().setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token));
        return visit;
    }

    private static void press(Page page, String button) {
        page.locator("main form button[type=submit]")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(button))
                .last()
                .click();
    }

    private String address(String path) {
        return "http://localhost:" + port + "/verwaltung/buendnisse" + path;
    }

    /** Published, and handed in again with changes in three sections. */
    private String resubmitted() {
        String id = samples.active();
        commands.editSection(command(id), 1, Fixtures.summary("Kurz und gut, neu gefasst."));
        commands.editSection(
                command(id), 0, new Section.Goal("Familien finden, was sie brauchen."));
        commands.editSection(command(id), 0, partners());
        commands.submit(command(id));
        return id;
    }

    private static Command command(String id) {
        return new Command(id, null, UUID.randomUUID().toString(), Actor.system());
    }

    private static Section.Partners partners() {
        return new Section.Partners(
                List.of(
                        new Partner("Stadt Musterstadt", PartnerKind.OFFICE, List.of("Kommune")),
                        new Partner("Sportverein", PartnerKind.ORGANISATION, List.of("Vereine"))),
                new PartnerCount(3, List.of("Kommune", "Vereine", "Kirchen"), null));
    }
}
