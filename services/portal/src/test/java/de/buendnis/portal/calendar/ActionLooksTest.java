package de.buendnis.portal.calendar;

import static de.buendnis.portal.SampleActions.MONDAY;
import static de.buendnis.portal.SampleActions.SATURDAY;
import static de.buendnis.portal.SampleActions.SUNDAY;
import static de.buendnis.portal.SampleActions.action;
import static de.buendnis.portal.SampleActions.campaign;
import static de.buendnis.portal.SampleActions.campaign2027;
import static de.buendnis.portal.SampleActions.exhibition;
import static de.buendnis.portal.SampleActions.participation;
import static org.awaitility.Awaitility.await;

import de.buendnis.contracts.events.CampaignStage;
import de.buendnis.contracts.events.LocalActionState;
import de.buendnis.platform.web.browser.Chromium;
import de.buendnis.platform.web.browser.Visit;
import de.buendnis.portal.PortalTest;
import de.buendnis.portal.SampleAlliances;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Pages of the Aktionstag in a real browser, in the states that the demonstration does not have:
 * the journeys' walk looks at all others.
 */
class ActionLooksTest extends PortalTest {

    private static Chromium chromium;

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

    @AfterEach
    void forget() {
        send(participation("c2027", "ploen", nextVersion()));
        send(participation("c2027", "perleberg", nextVersion()));
        send(campaign("c2027", nextVersion(), campaign2027(CampaignStage.DRAFT).build()));
        await().until(() -> get("/aktionstag").body().contains("noch nicht angekündigt"));
    }

    @Test
    void everyPageIsSound() {
        try (Visit visit = chromium.visit(1280)) {
            look(visit, "none", "/aktionstag");
            fill();
            look(visit, "overview", "/aktionstag");
            look(visit, "search", "/aktionstag?ort=Nirgendwo&land=brandenburg");
            look(visit, "cancelled", "/aktionstag/2027/aktionen/breakfast");
            // Not found is noted on the console, by the browser itself.
            visit.open(address("/aktionstag/2027/aktionen/nothing")).look("missing");
        }
    }

    private void look(Visit visit, String name, String path) {
        visit.open(address(path)).assertQuiet().look(name);
    }

    private void fill() {
        publish("ploen", SampleAlliances.ploen());
        publish("perleberg", SampleAlliances.perleberg());
        send(
                campaign(
                        "c2027",
                        nextVersion(),
                        campaign2027(CampaignStage.REGISTRATION_OPEN).build()));
        send(
                participation(
                        "c2027",
                        "ploen",
                        nextVersion(),
                        exhibition()
                                .setText(
                                        "Wie lebt es sich mit Kindern in Plön?\n\nFotos, Pläne und Wünsche aus drei Schulen.")
                                .setContactMail("aktionstag@ploen.example")
                                .build(),
                        action("walk", "Rundgang zu den Notinseln für Kinder", MONDAY.plusDays(4))
                                .setStartsAt(LocalTime.of(15, 0))
                                .setCity("Plön")
                                .build(),
                        action(
                                        "breakfast",
                                        "Gemeinsam frühstücken: Grundschule lädt ein",
                                        MONDAY.plusDays(4))
                                .setState(LocalActionState.CANCELLED)
                                .setStartsAt(LocalTime.of(9, 0))
                                .setEndsAt(LocalTime.of(11, 30))
                                .setTargetGroup("Für Familien mit Grundschulkindern")
                                .build()));
        send(
                participation(
                        "c2027",
                        "perleberg",
                        nextVersion(),
                        action("day", "Perleberger Familientag: „Du bist, wie du isst“", SATURDAY)
                                .setVenue("Innenstadt")
                                .setCity("Perleberg")
                                .setStartsAt(LocalTime.of(10, 0))
                                .setEndsAt(LocalTime.of(16, 0))
                                .setTargetGroup("Für alle Generationen")
                                .build(),
                        action("welcome", "Willkommensfest unter Nachbarn", SATURDAY)
                                .setMovedFrom(SUNDAY)
                                .setVenue("Stadtpark")
                                .setCity("Perleberg")
                                .build()));
        await().until(() -> get("/aktionstag").body().contains("Willkommensfest"));
        await().until(() -> get("/aktionstag").body().contains("Rundgang"));
    }
}
