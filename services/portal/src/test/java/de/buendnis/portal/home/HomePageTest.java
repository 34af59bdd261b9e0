package de.buendnis.portal.home;

import static de.buendnis.portal.SampleActions.SATURDAY;
import static de.buendnis.portal.SampleActions.action;
import static de.buendnis.portal.SampleActions.campaign;
import static de.buendnis.portal.SampleActions.campaign2027;
import static de.buendnis.portal.SampleActions.participation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.contracts.events.CampaignStage;
import de.buendnis.contracts.events.LocalActionState;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.PartialDate;
import de.buendnis.portal.PortalTest;
import de.buendnis.portal.SampleAlliances;
import de.buendnis.portal.SampleEditions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class HomePageTest extends PortalTest {

    /** Later than whatever other tests publish, or they would push it off the page. */
    private static final Instant LATELY = Instant.parse("2027-03-12T08:00:00Z");

    @Test
    void theNewestPortraitsAreTold() {
        publish("neuling", neuling().setFoundedOn(new PartialDate(2006, 5, 1)).build());

        assertThat(awaitText("Bündnis Neuling stellt sich vor"))
                .contains("12.\u00a0März 2027")
                .contains("href=\"/buendnisse/neuling\"");
    }

    @Test
    void aFoundingIsToldWithTheFirstPortraitAndWhenItFollows() {
        publish("neuling", neuling().setFoundedOn(new PartialDate(2027, 2, 20)).build());
        assertThat(awaitText("Bündnis Neuling ist gegründet")).contains("12.\u00a0März 2027");

        send(
                SampleAlliances.message(
                        "neuling",
                        nextVersion(),
                        neuling().setFoundedOn(new PartialDate(2027, 3, 15)).build()));
        assertThat(awaitText("15.\u00a0März 2027")).contains("Bündnis Neuling ist gegründet");
    }

    @Test
    void confirmedActionsAreToldTogetherUntilTheyAreCalledOff() {
        publish("ploen", SampleAlliances.ploen());
        send(
                campaign(
                        "c2027",
                        nextVersion(),
                        campaign2027(CampaignStage.REGISTRATION_OPEN).build()));
        var fest =
                action("fest", "Fest am See", SATURDAY)
                        .setStartsAt(LocalTime.of(10, 0))
                        .setVenue("Seepark")
                        .setCity("Plön")
                        .setPublishedAt(LATELY.plusSeconds(60));
        var walk = action("walk", "Rundgang", SATURDAY).setPublishedAt(LATELY.plusSeconds(60));

        send(participation("c2027", "ploen", nextVersion(), fest.build(), walk.build()));
        assertThat(awaitText("Plön: 2 Aktionen sind bestätigt"))
                .contains("Rundgang; Fest am See", "href=\"/aktionstag?ort=Pl%C3%B6n\"");

        walk.setState(LocalActionState.CANCELLED);
        send(participation("c2027", "ploen", nextVersion(), fest.build(), walk.build()));
        assertThat(awaitText("Fest am See ist bestätigt"))
                .contains("Samstag, 15.\u00a0Mai 2027, ab 10\u00a0Uhr, Seepark, Plön.")
                .contains("href=\"/aktionstag/2027/aktionen/fest\"");

        send(participation("c2027", "ploen", nextVersion()));
        send(campaign("c2027", nextVersion(), campaign2027(CampaignStage.DRAFT).build()));
        await().until(() -> !get("/").body().contains("Fest am See"));
    }

    @Test
    void sentEditionsAreToldWhateverElseStandsOnTheirTopic() {
        send("newsletter.edition", "broken", "no message".getBytes(StandardCharsets.UTF_8));
        send(SampleEditions.message("e1", 2, SampleEditions.sent("Post im Maerz", LATELY).build()));
        send(SampleEditions.message("e1", 1, SampleEditions.sent("Veraltet", LATELY).build()));

        assertThat(awaitText("Post im Maerz"))
                .contains("href=\"/newsletter/post-im-maerz\"")
                .contains("Die Anmeldung zum Aktionstag ist offen.")
                .doesNotContain("Veraltet");
        send(SampleEditions.message("e1", 3, null));
        await().until(() -> !get("/").body().contains("Post im Maerz"));
    }

    @Test
    void theFigureSaysWhatItCountsAndOfWhen() {
        publish("ploen", SampleAlliances.ploen());

        assertThat(get("/").body())
                .contains(
                        "Mit veröffentlichtem Porträt; ruhende und solche in Gründung zählen nicht.")
                .containsPattern("Stand: \\d+\\.\u00a0\\p{L}+ 20\\d\\d, \\d+:\\d\\d\u00a0Uhr");
    }

    @Test
    void theSearchLeadsToTheList() {
        assertThat(get("/").body())
                .contains("action=\"/buendnisse\" method=\"get\"")
                .contains("name=\"q\"")
                .contains("href=\"/anmelden\"");
    }

    @Test
    void newsletterAndConsultationAreOffered() {
        assertThat(get("/").body())
                .contains("href=\"/newsletter\">Newsletter abonnieren")
                .contains("href=\"/beratung\">Beratung anfragen");
    }

    private static AllianceState.Builder neuling() {
        return SampleAlliances.published("neuling", "Bündnis Neuling", SampleAlliances.ploenPlace())
                .setFirstPublishedAt(LATELY)
                .setPublishedAt(LATELY);
    }

    private String awaitText(String words) {
        await().until(() -> get("/").body().contains(words));
        return get("/").body();
    }
}
