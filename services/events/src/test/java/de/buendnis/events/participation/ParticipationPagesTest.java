package de.buendnis.events.participation;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.events.EventsTest;
import de.buendnis.events.RegistryVoice;
import de.buendnis.events.campaign.CampaignTerms;
import de.buendnis.events.campaign.SampleCampaigns;
import de.buendnis.platform.web.browser.Browser;
import de.buendnis.platform.web.browser.Browser.Page;
import de.buendnis.platform.web.browser.Tokens;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A coordinator and the office at the pages, in a browser without scripts. */
@EventsTest
class ParticipationPagesTest {

    @Autowired private MockMvc mvc;
    @Autowired private SampleCampaigns samples;
    @Autowired private RegistryVoice registry;

    @Test
    void fromTheFirstActionToTheCalendarAndBack() {
        CampaignTerms campaign = samples.open();
        String alliance = registry.active("Lokales Bündnis für Familie Plön");
        Browser coordinator = new Browser(mvc, Tokens.coordinatorOf(alliance));
        Browser office = new Browser(mvc, Tokens.office());
        String home = "/mein-buendnis/aktionstag/" + campaign.slug();
        String review =
                "/verwaltung/aktionstage/%s/teilnahmen/%s".formatted(campaign.slug(), alliance);

        assertThat(coordinator.open(home).text()).contains("Noch nichts angemeldet");
        Page saved = filled(coordinator.open(home + "/aktionen/neu"), "Ausstellung").send();
        assertThat(saved.text()).contains("übliche Schreibweise", "Ausstellung", "Sie sind dran");
        Page second = filled(coordinator.open(home + "/aktionen/neu"), "Wegweiser").send();
        assertThat(second.text()).contains("Wegweiser", "Entwurf");
        assertThat(coordinator.open(home + "/vorschau").header("Content-Security-Policy"))
                .contains("sandbox");

        assertThat(coordinator.open(home).send().text()).contains("Die Anmeldung ist eingereicht");
        Page asked =
                office.open(review)
                        .type("overall", "Um wie viel Uhr beginnt sie?")
                        .press("decision", "REQUEST");
        assertThat(asked.text()).contains("Die Rückfrage ist gestellt");
        assertThat(coordinator.open(home).text()).contains("Um wie viel Uhr beginnt sie?");
        coordinator.open(home).send();

        Page confirmed = office.open(review).press("decision", "CONFIRM");
        assertThat(confirmed.text()).contains("bestätigt", "Bestätigt und veröffentlicht.");
        Page mine = coordinator.open(home);
        assertThat(mine.text()).contains("Veröffentlicht", "Verschieben", "Absagen");

        String action = mine.first("a[href$=/absagen]").attr("href");
        Page cancelled = coordinator.open(action).type("reason", "Regen").send();
        assertThat(cancelled.text()).contains("Die Aktion ist abgesagt", "Abgesagt");
        String other = cancelled.first("a[href$=/verschieben]").attr("href");
        Page moved =
                coordinator
                        .open(other)
                        .type("firstDay", campaign.firstDay().plusDays(2).toString())
                        .type("lastDay", "")
                        .send();
        assertThat(moved.text()).contains("Die Aktion ist verschoben", "ursprünglich");
        assertThat(office.open(review).text()).contains("“ verschoben.", "Regen");
        assertThat(office.open("/verwaltung/aktionstage/" + campaign.slug()).text())
                .contains("Lokales Bündnis für Familie Plön", "1 Aktion,", "Bestätigt");
    }

    @Test
    void refusalsStandBesideTheirFieldsAndWhatWasTypedStays() {
        CampaignTerms campaign = samples.open();
        Browser coordinator = new Browser(mvc, Tokens.coordinatorOf(registry.active("Plön")));
        Page form =
                coordinator.open("/mein-buendnis/aktionstag/" + campaign.slug() + "/aktionen/neu");

        Page refused =
                filled(form, "<script>alert(1)</script>")
                        .type("lastDay", campaign.firstDay().minusDays(1).toString())
                        .send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.title()).startsWith("Fehler:");
        assertThat(refused.refusals()).containsOnlyKeys("lastDay");
        assertThat(refused.value("title")).isEqualTo("<script>alert(1)</script>");
        assertThat(refused.has("main script")).isFalse();

        Page outside =
                filled(form, "Zu spät")
                        .type("firstDay", campaign.lastDay().plusDays(1).toString())
                        .type("lastDay", "")
                        .send();
        assertThat(outside.refusals().get("firstDay")).contains("Der Aktionstag dauert von");
        Page long10000 = filled(form, "Lang").type("text", "ä".repeat(10_000)).send();
        assertThat(long10000.refusals().get("text")).contains("10000");
        assertThat(long10000.value("text")).hasSize(10_000);
    }

    @Test
    void aStaleVersionIsToldAndTheNextSaveWins() {
        CampaignTerms campaign = samples.open();
        Browser coordinator = new Browser(mvc, Tokens.coordinatorOf(registry.active("Plön")));
        String home = "/mein-buendnis/aktionstag/" + campaign.slug();
        Page saved = filled(coordinator.open(home + "/aktionen/neu"), "Ausstellung").send();
        String edit = saved.first("main .rows a").attr("href");

        Page one = coordinator.open(edit).type("title", "Meine Fassung");
        coordinator.open(edit).type("title", "Andere Fassung").send();
        Page stale = one.send();

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Jemand anders war schneller");
        assertThat(stale.value("title")).isEqualTo("Meine Fassung");
        assertThat(stale.send().text()).contains("Meine Fassung");
    }

    @Test
    void afterTheRegistrationTheOfficeRegistersOnBehalf() {
        CampaignTerms campaign = samples.closed();
        String alliance = registry.active("Spätes Bündnis");
        String home = "/mein-buendnis/aktionstag/" + campaign.slug();
        Browser coordinator = new Browser(mvc, Tokens.coordinatorOf(alliance));
        Browser office = new Browser(mvc, Tokens.office());

        assertThat(coordinator.open(home).text()).contains("Die Anmeldung ist geschlossen");
        assertThat(coordinator.open(home + "/aktionen/neu").status()).isEqualTo(422);

        String behalf =
                "/verwaltung/aktionstage/%s/teilnahmen/%s".formatted(campaign.slug(), alliance);
        assertThat(
                        office.open(
                                        "/verwaltung/aktionstage/%s/teilnahmen"
                                                .formatted(campaign.slug()))
                                .text())
                .contains("Spätes Bündnis");
        filled(office.open(behalf + "/anmeldung/aktionen/neu"), "Nachzügler").send();
        Page confirmed = office.open(behalf).press("decision", "CONFIRM_ON_BEHALF");

        assertThat(confirmed.text()).contains("bestätigt", "Anna Neumann");
    }

    @Test
    void confirmingWithRemarksIsAskedAboutFirst() {
        CampaignTerms campaign = samples.open();
        String alliance = registry.active("Plön");
        Browser coordinator = new Browser(mvc, Tokens.coordinatorOf(alliance));
        String home = "/mein-buendnis/aktionstag/" + campaign.slug();
        filled(coordinator.open(home + "/aktionen/neu"), "Ausstellung").send();
        coordinator.open(home).send();
        Browser office = new Browser(mvc, Tokens.office());
        String review =
                "/verwaltung/aktionstage/%s/teilnahmen/%s".formatted(campaign.slug(), alliance);

        Page warned =
                office.open(review).type("overall", "Bitte kürzen").press("decision", "CONFIRM");

        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.has("button[value=CONFIRM_ANYWAY]")).isTrue();
        assertThat(office.open(review).press("decision", "REJECT").refusals())
                .containsKey("reason");
    }

    @Test
    void othersAreKeptOut() {
        CampaignTerms campaign = samples.open();
        String alliance = registry.active("Plön");
        String review =
                "/verwaltung/aktionstage/%s/teilnahmen/%s".formatted(campaign.slug(), alliance);

        Browser coordinator = new Browser(mvc, Tokens.coordinatorOf(alliance));
        assertThat(coordinator.open(review + "/anmeldung").status()).isEqualTo(403);
        assertThat(coordinator.open("/verwaltung/aktionstage").status()).isEqualTo(403);
        Browser media = new Browser(mvc, Tokens.media());
        assertThat(media.open("/verwaltung/aktionstage").status()).isEqualTo(200);
        assertThat(media.open(review + "/anmeldung").status()).isEqualTo(403);
        assertThat(
                        media.open(
                                        "/verwaltung/aktionstage/%s/schritte/absagen"
                                                .formatted(campaign.slug()))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void anAllianceThatIsNotKnownYetIsAskedToWait() {
        CampaignTerms campaign = samples.open();
        Browser early = new Browser(mvc, Tokens.coordinatorOf(UUID.randomUUID().toString()));

        Page page = early.open("/mein-buendnis/aktionstag/" + campaign.slug());

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("noch nicht angekommen");
    }

    private Page filled(Page form, String title) {
        LocalDate first = samples.firstDay();
        return form.type("title", title)
                .type("text", "Wir stellen uns vor.")
                .type("firstDay", first.toString())
                .type("lastDay", first.plusDays(6).toString())
                .type("city", "Plön")
                .type("contact", ActionForm.BY_MAIL)
                .type("contactMail", "familie(at)ploen.example");
    }
}
