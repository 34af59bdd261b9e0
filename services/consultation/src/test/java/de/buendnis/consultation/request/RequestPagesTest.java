package de.buendnis.consultation.request;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.consultation.ConsultationTest;
import de.buendnis.consultation.RegistryVoice;
import de.buendnis.contracts.ActorKind;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.browser.Browser;
import de.buendnis.platform.web.browser.Browser.Page;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody who is not signed in asks for advice, in a browser without scripts. */
@ConsultationTest
class RequestPagesTest {

    @Autowired private MockMvc mvc;
    @Autowired private RegistryVoice registry;
    @Autowired private RequestCommands commands;
    @Autowired private Aggregates<Request, RequestHappening> requests;

    private Browser visitor;

    @BeforeEach
    void somebody() {
        visitor = new Browser(mvc, request -> request);
    }

    @Test
    void foundersAskAndTheirPageLeadsFromTheQuestionToTheAnswerAndBack() {
        Page sent = founding(visitor.open("/beratung")).send();

        assertThat(sent.address()).startsWith("/beratung/anfrage/");
        assertThat(sent.text())
                .contains(
                        "Ihre Anfrage ist bei uns",
                        "Bündnis Ilsede, 31241 Ilsede, Landkreis Peine");
        String home = home(sent);
        Versioned<Request> found = at(home);
        assertThat(found.state().matter().founders()).isNotNull();
        assertThat(found.state().handling().unit()).isEqualTo("fachberatung");

        commands.take(byAdviser(found.id()));
        commands.ask(byAdviser(found.id()), "Seit wann planen Sie?");
        Page asked = visitor.open(home);
        assertThat(asked.text())
                .contains("Wir warten auf Ihre Antwort", "Seit wann planen Sie?", "Sie sind dran");
        assertThat(asked.send().refusals()).containsKey("text");
        assertThat(asked.type("text", "Seit Mai.").send().text())
                .contains("Danke, das ist angekommen", "Seit Mai.", "In Bearbeitung");

        commands.note(byAdviser(found.id()), "Zuerst mit dem Kreis sprechen");
        commands.answer(byAdviser(found.id()), "So gehen Sie vor.");
        commands.close(byAdviser(found.id()));
        Page closed = visitor.open(home);
        assertThat(closed.text())
                .contains("So gehen Sie vor.", "Abgeschlossen", "Ist doch noch etwas offen?")
                .doesNotContain("Zuerst mit dem Kreis sprechen");
        assertThat(closed.type("text", "Ja, eines noch.").send().text())
                .contains("Die Anfrage ist wieder offen");
    }

    @Test
    void aRequestAboutAnAllianceIsWithdrawnForGood() {
        String alliance = registry.published("Lokales Bündnis für Familie Plön");
        Page sent =
                asked(visitor.open("/beratung"))
                        .type("type", "PARTNER_SEARCH")
                        .type("alliance", alliance)
                        .send();
        String home = home(sent);

        assertThat(sent.text()).contains("Lokales Bündnis für Familie Plön");
        assertThat(visitor.open(home + "/zurueckziehen").send().text())
                .contains("Die Anfrage ist zurückgezogen", "Zurückgezogen");
        Page again = visitor.open(home + "/zurueckziehen").send();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("steht auf „Zurückgezogen“");
    }

    @Test
    void refusalsStandBesideTheirFieldsAndWhatWasTypedStays() {
        Page empty = visitor.open("/beratung").send();

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.title()).startsWith("Fehler:");
        assertThat(empty.refusals()).containsOnlyKeys("type", "topic", "text", "name", "mail");

        Page wrong =
                founding(visitor.open("/beratung"))
                        .type("text", "ä".repeat(10_000))
                        .type("postalCode", "3122")
                        .type("mail", "a@b")
                        .type("phone", "keines")
                        .send();
        assertThat(wrong.refusals()).containsOnlyKeys("text", "postalCode", "mail", "phone");
        assertThat(wrong.refusals().get("text")).contains("10000");
        assertThat(wrong.value("text")).hasSize(10_000);
        assertThat(wrong.value("mail")).isEqualTo("a@b");

        Page nameless = founding(visitor.open("/beratung")).type("proposedName", "").send();
        assertThat(nameless.refusals()).containsOnlyKeys("proposedName");
        Page script =
                founding(visitor.open("/beratung"))
                        .type("text", "<script>alert(1)</script>")
                        .type("mail", "ronja(at)peine.example")
                        .send();
        assertThat(script.text()).contains("<script>alert(1)</script>");
        assertThat(script.has("main script")).isFalse();
    }

    @Test
    void whatNoFormOffersIsRefused() {
        Page form = founding(visitor.open("/beratung")).type("type", "BARRIER_REPORT");
        assertThat(form.send().refusals()).containsKey("type");
        assertThat(asked(visitor.open("/beratung")).type("alliance", "nirgends").send().refusals())
                .containsKey("alliance");
        assertThat(founding(visitor.open("/beratung")).type("district", "99999").send().refusals())
                .containsKey("district");
        String alliance = registry.published("Bündnis für beides");
        assertThat(founding(visitor.open("/beratung")).type("alliance", alliance).send().refusals())
                .containsKey("alliance");
    }

    @Test
    void aFormThatIsSentTwiceIsOneRequest() {
        Page form = founding(visitor.open("/beratung"));

        String first = home(form.send());
        String second = home(form.send());

        assertThat(second).isEqualTo(first);
        assertThat(home(form.type("text", "Etwas anderes").send())).isNotEqualTo(first);
    }

    @Test
    void aWrongLinkLeadsNowhere() {
        Page wrong = visitor.open("/beratung/anfrage/nichts");

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.text()).contains("Prüfen Sie, ob der Link vollständig ist");
    }

    @Test
    void aBarrierCanBeReportedWithoutAName() {
        Page form = visitor.open("/barriere-melden");
        assertThat(form.send().refusals()).containsOnlyKeys("text");

        Page sent = form.type("text", "Zu wenig Kontrast").type("page", "/buendnisse/ploen").send();

        assertThat(sent.text())
                .contains(
                        "Ihre Meldung ist bei uns",
                        "Zu wenig Kontrast",
                        "Seite: /buendnisse/ploen");
        Request report = at(home(sent)).state();
        assertThat(report.canBeMailed()).isFalse();
        assertThat(report.handling().unit()).isEqualTo("servicestelle");
        assertThat(report.handling().dueAt())
                .isAfter(report.receivedAt().plus(Duration.ofDays(20)));
    }

    private static Page founding(Page form) {
        return asked(form)
                .type("type", "FOUNDING_ADVICE")
                .type("proposedName", "Bündnis Ilsede")
                .type("place", "Ilsede")
                .type("postalCode", "31241")
                .type("district", "03157");
    }

    private static Page asked(Page form) {
        return form.type("type", "GENERAL")
                .type("topic", "FINDING_GOALS")
                .type("text", "Wir brauchen Rat.")
                .type("name", "Ronja Beispiel")
                .type("mail", "ronja@peine.example");
    }

    private static String home(Page page) {
        return page.address().replaceFirst("\\?.*", "");
    }

    private Versioned<Request> at(String home) {
        String token = home.substring(home.lastIndexOf('/') + 1);
        List<Versioned<Request>> found =
                requests.query(Query.query(Criteria.where("state.requester.token").is(token)));
        return found.getFirst();
    }

    private static Command byAdviser(String id) {
        return new Command(
                id,
                null,
                UUID.randomUUID().toString(),
                new Actor(ActorKind.ADVISER, "fatma", "Fatma Beispiel"));
    }
}
