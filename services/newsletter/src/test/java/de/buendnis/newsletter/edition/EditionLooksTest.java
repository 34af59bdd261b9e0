package de.buendnis.newsletter.edition;

import static de.buendnis.platform.testkit.TopicReader.soon;

import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.events.CampaignChangeKind;
import de.buendnis.contracts.events.LocalActionState;
import de.buendnis.contracts.events.ParticipationChangeKind;
import de.buendnis.contracts.registry.AllianceChangeKind;
import de.buendnis.newsletter.NewsVoice;
import de.buendnis.newsletter.NewsletterTest;
import de.buendnis.newsletter.item.Items;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.web.browser.Chromium;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.platform.web.browser.Visit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The pages in a real browser, in states that take some doing; the other pages are looked at by the
 * journeys.
 */
@NewsletterTest
class EditionLooksTest {

    private static final Actor MIA = new Actor(ActorKind.MEDIA, "mia", "Mia Brandt");

    private static Chromium chromium;

    @LocalServerPort private int port;
    @Autowired private NewsVoice news;
    @Autowired private Items items;
    @Autowired private EditionCommands commands;

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
    void theEditorsPagesAreSound() {
        String edition = composed();
        news.alliance(
                UUID.randomUUID().toString(),
                1,
                "Lokales Bündnis für Familie Wittenberge",
                AllianceChangeKind.FOUNDED,
                false);
        String base = "/verwaltung/newsletter/ausgaben/";
        try (Visit visit = visit()) {
            visit.open(address(base + edition)).assertQuiet().look("edition");
            // No script runs in the sandbox, so axe cannot.
            visit.open(address(base + edition + "/html/vorschau"))
                    .assertQuiet()
                    .lookWithoutAxe("letter");
        }
    }

    /** With an own text, an item that does not hold any more, and one that does. */
    private String composed() {
        String id = UUID.randomUUID().toString();
        var unused =
                commands.draft(
                        command(id),
                        "l-" + id.substring(0, 8),
                        new Wording(
                                "Wenn Paten den Alltag leichter machen",
                                "Liebe Leserinnen und Leser,\n\nder Aktionstag rückt näher."));
        commands.add(
                command(id),
                Piece.own(
                        "own",
                        "Kreis Unna: Patenschaften, die tragen",
                        "Ehrenamtliche Familienpatinnen und Familienpaten helfen bei Hausaufgaben, Betreuung und Behördengängen.",
                        "/buendnisse/kreis-unna"));
        String alliance = UUID.randomUUID().toString();
        String campaign = UUID.randomUUID().toString();
        commands.take(
                command(id),
                ready(
                        news.portrait(alliance, 1, "Lokales Bündnis für Familie Plön", true)
                                + ":item"));
        news.campaign(campaign, 1, CampaignChangeKind.ANNOUNCED);
        String actions =
                ready(
                        news.participation(
                                                campaign,
                                                alliance,
                                                1,
                                                ParticipationChangeKind.CONFIRMED,
                                                NewsVoice.action(
                                                        "a",
                                                        "Familienwegweiser zum Mitnehmen",
                                                        LocalActionState.PUBLISHED),
                                                NewsVoice.action(
                                                        "b",
                                                        "Flohmarkt",
                                                        LocalActionState.PUBLISHED))
                                        .getEnvelope()
                                        .getEventId()
                                + ":item");
        commands.take(command(id), actions);
        news.participation(
                campaign,
                alliance,
                2,
                ParticipationChangeKind.ACTION_CANCELLED,
                NewsVoice.action(
                        "a", "Familienwegweiser zum Mitnehmen", LocalActionState.PUBLISHED),
                NewsVoice.action("b", "Flohmarkt", LocalActionState.CANCELLED));
        soon().until(() -> !items.find(actions).orElseThrow().text().contains("Flohmarkt"));
        return id;
    }

    private String ready(String item) {
        soon().until(() -> items.find(item).filter(found -> found.isPublic()).isPresent());
        return item;
    }

    private static Command command(String id) {
        return new Command(id, null, UUID.randomUUID().toString(), MIA);
    }

    private Visit visit() {
        Visit visit = chromium.visit(1280);
        String token = Tokens.token("mia", "Mia Brandt", "MEDIA", null);
        visit.page().context().setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token));
        return visit;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
