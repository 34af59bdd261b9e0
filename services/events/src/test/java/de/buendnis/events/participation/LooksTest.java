package de.buendnis.events.participation;

import com.microsoft.playwright.Page;
import de.buendnis.events.EventsTest;
import de.buendnis.events.RegistryVoice;
import de.buendnis.events.alliance.Alliances;
import de.buendnis.events.campaign.CampaignTerms;
import de.buendnis.events.campaign.SampleCampaigns;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.web.browser.Chromium;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.platform.web.browser.Visit;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * States in a real browser that no walk through the composed system reaches ({@code EveryPageTest}
 * looks at every page of the demo).
 */
@EventsTest
class LooksTest {

    private static Chromium chromium;

    @LocalServerPort private int port;
    @Autowired private SampleCampaigns samples;
    @Autowired private RegistryVoice registry;
    @Autowired private Alliances alliances;
    @Autowired private ParticipationCommands commands;

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
    void theOfficesPagesAreSound() {
        CampaignTerms campaign = samples.open();
        Registration submitted = withTwo(campaign, "Lokales Bündnis für Familie Plön");
        commands.submit(command(submitted), submitted);
        Registration changed = confirmedAndChanged(campaign);
        String base = "/verwaltung/aktionstage/" + campaign.slug();
        String review = base + "/teilnahmen/";
        try (Visit visit = visit("OFFICE", null)) {
            look(visit, "office-none", base + "?q=Nirgendwo");
            look(visit, "office-review", review + submitted.alliance().id());
            look(visit, "office-changed", review + changed.alliance().id());
            Page page = visit.open(address(review + submitted.alliance().id())).page();
            page.getByText("Anmerkung schreiben").first().click();
            page.getByLabel("Anmerkung an das Bündnis").first().fill("Um wie viel Uhr?");
            page.locator("button[value=CONFIRM]").click();
            visit.look("office-review-remarks");
        }
    }

    @Test
    void theCoordinatorsPagesAreSound() {
        CampaignTerms campaign = samples.open();
        Registration asked = withTwo(campaign, "Lokales Bündnis für Familie Plön");
        commands.submit(command(asked), asked);
        commands.requestChanges(
                command(asked),
                new Remarks("Bitte nennen Sie die Uhrzeit.", Map.of("a2", "Um wie viel Uhr?")));
        Registration changed = confirmedAndChanged(campaign);
        String home = "/mein-buendnis/aktionstag/" + campaign.slug();
        String nobody = registry.active("Lokales Bündnis für Familie Wittenberge");
        registry.contact(nobody, "Koordination", "koordination@wittenberge.example");
        try (Visit visit = visit("COORDINATOR", nobody)) {
            look(visit, "nothing", home);
            look(visit, "action", home + "/aktionen/neu");
            Page page = visit.page();
            page.getByLabel("Titel").fill("Familienwegweiser");
            page.locator("main button[type=submit]").last().click();
            visit.look("action-refused");
        }
        try (Visit visit = visit("COORDINATOR", asked.alliance().id())) {
            look(visit, "asked", home);
            look(visit, "action-remark", home + "/aktionen/a2");
            look(visit, "withdraw", home + "/zurueckziehen");
        }
        try (Visit visit = visit("COORDINATOR", changed.alliance().id())) {
            look(visit, "changed", home);
            look(visit, "move", home + "/aktionen/a2/verschieben");
            look(visit, "cancel", home + "/aktionen/a2/absagen");
        }
    }

    /** Confirmed; one action moved, one cancelled, one reworded and not handed in again. */
    private Registration confirmedAndChanged(CampaignTerms campaign) {
        Registration who = withTwo(campaign, "Bündnis für Familie im Kreis Unna");
        commands.add(command(who), who, action("a3", "Flohmarkt", samples.firstDay()));
        commands.submit(command(who), who);
        commands.confirm(command(who), who);
        commands.cancel(command(who), "a3", "Regen");
        commands.move(
                command(who),
                who,
                "a2",
                Fixtures.hours(samples.firstDay().plusDays(4), 10, 14),
                Fixtures.ploen());
        commands.edit(
                command(who), who, action("a1", "Ausstellung in neuem Licht", samples.firstDay()));
        return who;
    }

    private Registration withTwo(CampaignTerms campaign, String name) {
        Registration who =
                new Registration(
                        campaign, alliances.find(registry.active(name)).orElseThrow(), false);
        commands.add(command(who), who, action("a1", "Ausstellung", samples.firstDay()));
        commands.add(
                command(who),
                who,
                new PlannedAction(
                        "a2",
                        Fixtures.details(
                                "Familienwegweiser zum Mitnehmen",
                                Fixtures.hours(samples.firstDay().plusDays(2), 10, 14))));
        return who;
    }

    private static PlannedAction action(String id, String title, LocalDate first) {
        return new PlannedAction(
                id, Fixtures.details(title, Fixtures.days(first, first.plusDays(6))));
    }

    private static Command command(Registration who) {
        return new Command(who.id(), null, UUID.randomUUID().toString(), Actor.system());
    }

    private Visit visit(String role, String alliance) {
        Visit visit = chromium.visit(1280);
        String name = alliance == null ? "Anna Neumann" : "Nele Hansen";
        String token = Tokens.token("somebody", name, role, alliance);
        visit.page().context().setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token));
        return visit;
    }

    private void look(Visit visit, String name, String path) {
        visit.open(address(path)).assertQuiet().look(name);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
