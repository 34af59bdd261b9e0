package de.buendnis.portal.calendar;

import static de.buendnis.portal.SampleActions.MONDAY;
import static de.buendnis.portal.SampleActions.SATURDAY;
import static de.buendnis.portal.SampleActions.action;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.contracts.events.CampaignStage;
import de.buendnis.contracts.events.LocalAction;
import de.buendnis.contracts.events.LocalActionState;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverviewPageTest extends CampaignTest {

    @Test
    void withoutACampaignThePageSaysSo() {
        erase();
        await().until(() -> get("/aktionstag").body().contains("noch nicht angekündigt"));

        assertThat(get("/aktionstag").statusCode()).isEqualTo(200);
        assertThat(get("/aktionstag/kalender.ics").statusCode()).isEqualTo(200);
        assertThat(get("/").body()).doesNotContain("Aktionstag 2027");
        assertThat(get(EXHIBITION).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "ANNOUNCED,Anmeldung ab 1.\u00a0November 2026,true",
        "REGISTRATION_OPEN,Anmeldung offen bis 31.\u00a0März 2027,true",
        "REGISTRATION_CLOSED,Anmeldung beendet,true",
        "RUNNING,'Läuft bis Sonntag, 16.\u00a0Mai',true",
        "DOCUMENTING,'Vorbei, die Bündnisse berichten',true",
        "ARCHIVED,>Vorbei<,false",
        "CANCELLED,>Abgesagt<,false"
    })
    void theBannerSaysWhereTheCampaignStands(
            CampaignStage stage, String words, boolean onStartPage) {
        open(stage);
        await().until(() -> get("/aktionstag").body().contains(words));

        assertThat(get("/").body().contains("Aktionstag 2027</")).isEqualTo(onStartPage);
        assertThat(get("/aktionstag").body().contains("Aktion anmelden"))
                .isEqualTo(stage == CampaignStage.REGISTRATION_OPEN);
    }

    @Test
    void actionsStandUnderTheirDays() {
        take(
                "perleberg",
                action("fest", "Perleberger Familientag", SATURDAY)
                        .setStartsAt(LocalTime.of(10, 0))
                        .setEndsAt(LocalTime.of(16, 0))
                        .setVenue("Innenstadt")
                        .setCity("Perleberg")
                        .build());
        String page = awaitText("/aktionstag", "Perleberger Familientag");

        assertThat(page)
                .containsSubsequence(
                        "id=\"tag-2027-05-10\"",
                        "10 bis 17\u00a0Uhr",
                        "Ausstellung",
                        "Rathaus, Plön",
                        "Täglich bis Sonntag, 16.\u00a0Mai",
                        "id=\"tag-2027-05-11\"",
                        "Läuft weiter",
                        "id=\"tag-2027-05-15\"",
                        "Perleberger Familientag",
                        "Läuft weiter")
                .contains("<strong>2 Aktionen</strong> an 2 Orten")
                .contains("href=\"/aktionstag#tag-2027-05-15\"")
                .contains("aria-label=\"Samstag, 15.\u00a0Mai: 2 Aktionen\"")
                .contains("href=\"webcal://buendnisse.example/aktionstag/kalender.ics\"");
    }

    @Test
    void placeAndLandNarrowTheList() {
        take("perleberg", action("fest", "Perleberger Familientag", SATURDAY).build());
        awaitText("/aktionstag", "Perleberger Familientag");

        assertThat(get("/aktionstag?ort=Ploen").body())
                .contains("1 Aktion passt")
                .doesNotContain("Perleberger Familientag");
        assertThat(get("/aktionstag?ort=193").body()).contains("Perleberger Familientag");
        assertThat(get("/aktionstag?land=brandenburg").body())
                .contains("Perleberger Familientag")
                .doesNotContain(EXHIBITION)
                .containsPattern("value=\"brandenburg\" selected");
        assertThat(get("/aktionstag?ort=Nirgendwo").body())
                .contains("Keine Aktion für „Nirgendwo“");
        assertThat(get("/aktionstag?land=atlantis&seite=-1&utm=x").body()).contains(EXHIBITION);
    }

    @Test
    void wordsThatAreTooLongAreRefusedAndKept() {
        var page = get("/aktionstag?ort=" + "x".repeat(101));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<title>Fehler: ")
                .contains("Kürzen Sie auf höchstens 100 Zeichen.")
                .contains("value=\"" + "x".repeat(101) + "\"")
                .contains(EXHIBITION);
    }

    @Test
    void longListsHavePages() {
        List<LocalAction> many = new ArrayList<>();
        for (int number = 10; number < 40; number++) {
            many.add(action("m" + number, "Aktion Nummer " + number, MONDAY.plusDays(1)).build());
        }
        take("perleberg", many.toArray(LocalAction[]::new));
        String first = awaitText("/aktionstag", "Aktion Nummer 10");

        assertThat(first)
                .contains("href=\"/aktionstag?seite=2\"")
                .contains("href=\"/aktionstag?seite=2#tag-2027-05-13\"")
                .doesNotContain("Aktion Nummer 39");
        assertThat(get("/aktionstag?seite=2").body()).contains("Aktion Nummer 39");
        assertThat(get("/aktionstag?seite=99").statusCode()).isEqualTo(200);
    }

    @Test
    void movedAndCancelledActionsSaySoEverywhere() {
        take(
                "perleberg",
                action("off", "Frühstück", SATURDAY)
                        .setState(LocalActionState.CANCELLED)
                        .setSequence(1)
                        .build(),
                action("moved", "Willkommensfest", SATURDAY)
                        .setMovedFrom(SATURDAY.minusDays(1))
                        .build());
        String moved = "Verschoben von Freitag, 14.\u00a0Mai auf Samstag, 15.\u00a0Mai";

        assertThat(awaitText("/aktionstag", "Frühstück"))
                .contains("<s>Frühstück</s>")
                .contains(">Abgesagt<")
                .contains(moved);
        String off = get("/aktionstag/2027/aktionen/off").body();
        assertThat(off).contains("Diese Aktion findet nicht statt.");
        assertThat(data(off)).containsEntry("eventStatus", "https://schema.org/EventCancelled");
        String page = get("/aktionstag/2027/aktionen/moved").body();
        assertThat(page).contains(moved);
        assertThat(data(page))
                .containsEntry("eventStatus", "https://schema.org/EventRescheduled")
                .containsEntry("previousStartDate", "2027-05-14");
        assertThat(get("/aktionstag/2027/aktionen/off.ics").body()).contains("STATUS:CANCELLED");
        assertThat(get("/aktionstag/kalender.ics").body()).contains("UID:off", "UID:moved");
    }

    @Test
    void theStartPageCountsActions() {
        assertThat(get("/").body())
                .contains("Aktion zum Aktionstag 2027")
                .contains("Ort macht mit")
                .contains("Von der Servicestelle bestätigt")
                .contains("href=\"/aktionstag\"");
    }
}
