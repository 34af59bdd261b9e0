package de.buendnis.portal.calendar;

import static de.buendnis.portal.SampleActions.SATURDAY;
import static de.buendnis.portal.SampleActions.action;
import static de.buendnis.portal.SampleActions.exhibition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.contracts.events.LocalActionState;
import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.ContactState;
import de.buendnis.portal.SampleAlliances;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionPagesTest extends CampaignTest {

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
}
