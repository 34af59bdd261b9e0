package de.buendnis.events.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.events.CampaignChangeKind;
import de.buendnis.contracts.events.CampaignMessage;
import de.buendnis.events.EventsTest;
import de.buendnis.platform.testkit.TopicReader;
import de.buendnis.platform.web.browser.Browser;
import de.buendnis.platform.web.browser.Browser.Page;
import de.buendnis.platform.web.browser.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The office makes a year's campaign and leads it on. */
@EventsTest
class CampaignPagesTest {

    @Autowired private MockMvc mvc;
    @Autowired private Campaigns campaigns;
    @Autowired private CampaignCalendar calendar;
    @Autowired private CampaignCommands commands;

    @Test
    void aCampaignIsMadeAnnouncedOpenedByTheCalendarAndClosedByHand() {
        Browser office = new Browser(mvc, Tokens.office());
        String slug = "j-" + UUID.randomUUID().toString().substring(0, 8);

        Page made = filled(office.open("/verwaltung/aktionstage/neu"), slug).send();
        assertThat(made.text()).contains("Der Aktionstag ist angelegt", "Entwurf");
        Page announced = step(office, slug, "ankuendigen");
        assertThat(announced.text()).contains("Der Aktionstag ist angekündigt");

        calendar.turn();
        calendar.turn();
        assertThat(campaigns.at(slug).registrationOpen()).isTrue();
        assertThat(step(office, slug, "anmeldung-schliessen").text())
                .contains("Anmeldung geschlossen");
        Page cancelling =
                office.open("/verwaltung/aktionstage/%s/schritte/absagen".formatted(slug)).send();
        assertThat(cancelling.refusals()).containsKey("reason");
        assertThat(cancelling.type("reason", "Sturm").send().text())
                .contains("Der Aktionstag ist abgesagt", "Sturm");

        String id = campaigns.at(slug).id();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(
                                                TopicReader.messages(
                                                        "events.campaign",
                                                        id,
                                                        CampaignMessage.class))
                                        .extracting(message -> message.getChange().getKind())
                                        .containsExactly(
                                                CampaignChangeKind.DRAFTED,
                                                CampaignChangeKind.ANNOUNCED,
                                                CampaignChangeKind.REGISTRATION_OPENED,
                                                CampaignChangeKind.REGISTRATION_CLOSED,
                                                CampaignChangeKind.CANCELLED));
    }

    @Test
    void everyMistakeIsToldBesideItsField() {
        Browser office = new Browser(mvc, Tokens.office());
        LocalDate today = commands.today();

        Page refused =
                filled(office.open("/verwaltung/aktionstage/neu"), "x")
                        .type("title", "")
                        .type("firstDay", "irgendwann")
                        .type("registrationUntil", "")
                        .send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.refusals()).containsOnlyKeys("title", "firstDay", "registrationUntil");
        Page order =
                filled(office.open("/verwaltung/aktionstage/neu"), "y")
                        .type("lastDay", today.plusDays(1).toString())
                        .send();
        assertThat(order.refusals()).containsOnlyKeys("lastDay");
        assertThat(order.value("lastDay")).isEqualTo(today.plusDays(1).toString());
    }

    @Test
    void aTakenAddressIsRefused() {
        Browser office = new Browser(mvc, Tokens.office());
        String slug = "d-" + UUID.randomUUID().toString().substring(0, 8);

        Page first = filled(office.open("/verwaltung/aktionstage/neu"), slug);
        assertThat(first.send().status()).isEqualTo(200);
        assertThat(first.send().text()).contains("Der Aktionstag ist angelegt");
        assertThat(filled(office.open("/verwaltung/aktionstage/neu"), slug).send().refusals())
                .containsKey("slug");
        assertThat(office.open("/verwaltung/aktionstage/gibt-es-nicht").status()).isEqualTo(404);
    }

    private Page step(Browser office, String slug, String path) {
        return office.open("/verwaltung/aktionstage/%s/schritte/%s".formatted(slug, path)).send();
    }

    private Page filled(Page form, String slug) {
        LocalDate today = commands.today();
        return form.type("slug", slug)
                .type("title", "Aktionstag " + slug)
                .type("motto", "Zeit für Familie")
                .type("firstDay", today.plusDays(100).toString())
                .type("lastDay", today.plusDays(106).toString())
                .type("registrationFrom", today.toString())
                .type("registrationUntil", today.plusDays(60).toString());
    }
}
