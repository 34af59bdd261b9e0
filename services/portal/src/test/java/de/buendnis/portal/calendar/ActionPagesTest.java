package de.buendnis.portal.calendar;

import static de.buendnis.portal.SampleActions.MONDAY;
import static de.buendnis.portal.SampleActions.SATURDAY;
import static de.buendnis.portal.SampleActions.action;
import static de.buendnis.portal.SampleActions.campaign;
import static de.buendnis.portal.SampleActions.campaign2027;
import static de.buendnis.portal.SampleActions.exhibition;
import static de.buendnis.portal.SampleActions.participation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.contracts.events.CampaignMessage;
import de.buendnis.contracts.events.CampaignStage;
import de.buendnis.contracts.events.LocalAction;
import de.buendnis.contracts.events.LocalActionState;
import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.ContactState;
import de.buendnis.portal.PortalTest;
import de.buendnis.portal.SampleAlliances;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ActionPagesTest extends PortalTest {

    private static final String EXHIBITION = "/aktionstag/2027/aktionen/exhibition";
    private static final Pattern STRUCTURED_DATA =
            Pattern.compile(
                    "<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @BeforeEach
    void announce() {
        publish("ploen", SampleAlliances.ploen());
        publish("perleberg", SampleAlliances.perleberg());
        open(CampaignStage.REGISTRATION_OPEN);
        take("ploen", exhibition().build());
        take("perleberg");
        await().until(() -> get(EXHIBITION).statusCode() == 200);
        await().until(() -> !get("/aktionstag").body().contains("Perleberger"));
    }

    /** Other tests share the portal, and expect no campaign. */
    @AfterEach
    void forget() {
        take("ploen");
        take("perleberg");
        erase();
        await().until(() -> get("/aktionstag").body().contains("noch nicht angekündigt"));
    }

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
    void anActionTellsAllThatIsKnown() {
        var page = get(EXHIBITION);

        assertThat(page.body())
                .contains("Montag, 10.\u00a0Mai bis Sonntag, 16.\u00a0Mai 2027")
                .contains("täglich 10 bis 17\u00a0Uhr")
                .contains("Schlossberg 3-4")
                .contains("Kostenlos")
                .contains("href=\"/buendnisse/ploen\"");
        assertThat(page.headers().firstValue("Link"))
                .hasValueSatisfying(link -> assertThat(link).contains(EXHIBITION));
        Map<String, Object> data = data(page.body());
        assertThat(data)
                .containsEntry("@type", "Event")
                .containsEntry("eventStatus", "https://schema.org/EventScheduled")
                .containsEntry("startDate", "2027-05-10T10:00:00+02:00")
                .containsEntry("endDate", "2027-05-16T17:00:00+02:00")
                .containsEntry("isAccessibleForFree", true);
        assertThat(data.get("organizer").toString()).contains("Plön");
        assertThat(get("/sitemap.xml").body()).contains("https://buendnisse.example" + EXHIBITION);
    }

    @Test
    void aContactShowsWhatItStillConsentsTo() {
        take("ploen", exhibition().setContactId("ploen-fest").build());
        ContactState.Builder contact =
                ContactState.newBuilder().setAllianceId("ploen").setMail("fest@ploen.example");
        send(SampleAlliances.contact("ploen-fest", nextVersion(), contact.build()));
        awaitText(EXHIBITION, "mailto:fest@ploen.example");

        send(SampleAlliances.contact("ploen-fest", nextVersion(), null));
        await().until(() -> !get(EXHIBITION).body().contains("fest@ploen.example"));
        assertThat(get(EXHIBITION).body()).doesNotContain("Fragen und Anmeldung");
    }

    @Test
    void markupIsText() {
        String hostile = "</script><script>alert(1)</script>";
        take(
                "perleberg",
                action("hostile", hostile, SATURDAY)
                        .setText(hostile)
                        .setVenue(hostile)
                        .setTargetGroup(hostile)
                        .setCost(hostile)
                        .setOnline("javascript:alert(1)")
                        .setContactMail(hostile)
                        .build());
        awaitText("/aktionstag", "alert(1)");

        String page = get("/aktionstag/2027/aktionen/hostile").body();
        assertThat(page).doesNotContain("<script>alert").doesNotContain("href=\"javascript:");
        assertThat(data(page)).containsEntry("name", hostile);
        for (String address :
                List.of(
                        "/",
                        "/aktionstag",
                        "/aktionstag?ort=%3Cscript%3Ealert(1)",
                        "/buendnisse/perleberg")) {
            assertThat(get(address).body()).as(address).doesNotContain("<script>alert");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/aktionstag/2027/aktionen/nie",
                "/aktionstag/2026/aktionen/exhibition",
                "/aktionstag/2027/aktionen/nie.ics",
                "/aktionstag/2027/aktionen/%3Cscript%3E"
            })
    void whatIsNotThereIsNotFound(String address) {
        var answer = get(address);

        assertThat(answer.statusCode()).isIn(404, 400);
        assertThat(answer.body()).doesNotContain("<script>");
    }

    @Test
    void anActionOfADissolvedAllianceIsGone() {
        AllianceState.Builder state =
                SampleAlliances.published(
                        "aufgeloest", "Aufgelöstes Bündnis", SampleAlliances.ploenPlace());
        publish("aufgeloest", state.build());
        take("aufgeloest", action("last", "Letztes Fest", SATURDAY).build());
        awaitText("/aktionstag", "Letztes Fest");
        send(
                SampleAlliances.message(
                        "aufgeloest",
                        nextVersion(),
                        state.setStage(AllianceStage.DISSOLVED).setProfile(null).build()));

        await().until(() -> get("/aktionstag/2027/aktionen/last").statusCode() == 410);
        assertThat(get("/aktionstag/2027/aktionen/last").body())
                .contains("Diese Aktion gibt es nicht mehr")
                .doesNotContain("Letztes Fest");
        assertThat(get("/aktionstag/2027/aktionen/last.ics").statusCode()).isEqualTo(410);
        assertThat(get("/aktionstag").body()).doesNotContain("Letztes Fest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/aktionstag", EXHIBITION, EXHIBITION + ".ics", "/aktionstag/kalender.ics"})
    void whatHasNotChangedIsNotSentAgain(String address) {
        var first = get(address);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        if (address.endsWith(".ics")) {
            assertThat(first.headers().firstValue("Content-Type"))
                    .contains("text/calendar;charset=UTF-8");
        }
    }

    @Test
    void aPortraitNamesTheNextAction() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        take("ploen", exhibition().setFirstDay(today).setLastDay(today.plusDays(2)).build());
        assertThat(awaitText("/buendnisse/ploen", "Nächste Aktion"))
                .contains("href=\"" + EXHIBITION + "\"");

        take("ploen", exhibition().setState(LocalActionState.CANCELLED).build());
        await().until(() -> !get("/buendnisse/ploen").body().contains("Nächste Aktion"));
    }

    @Test
    void theStartPageCountsActions() {
        assertThat(get("/").body())
                .contains("Aktion zum Aktionstag 2027")
                .contains("Ort macht mit")
                .contains("Von der Servicestelle bestätigt")
                .contains("href=\"/aktionstag\"");
    }

    private void open(CampaignStage stage) {
        send(campaign("c2027", nextVersion(), campaign2027(stage).build()));
    }

    private static void erase() {
        send(
                CampaignMessage.newBuilder(
                                campaign(
                                        "c2027",
                                        nextVersion(),
                                        campaign2027(CampaignStage.DRAFT).build()))
                        .setState(null)
                        .build());
    }

    private static void take(String alliance, LocalAction... actions) {
        send(participation("c2027", alliance, nextVersion(), actions));
    }

    private String awaitText(String address, String text) {
        await().until(() -> get(address).body().contains(text));
        return get(address).body();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(String page) {
        Matcher data = STRUCTURED_DATA.matcher(page);
        assertThat(data.find()).isTrue();
        return JsonMapper.shared().readValue(data.group(1), Map.class);
    }
}
