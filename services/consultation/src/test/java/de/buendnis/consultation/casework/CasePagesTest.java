package de.buendnis.consultation.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.consultation.ConsultationTest;
import de.buendnis.consultation.RegistryVoice;
import de.buendnis.consultation.request.Request;
import de.buendnis.consultation.request.RequestHappening;
import de.buendnis.consultation.request.SampleRequests;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.web.browser.Browser;
import de.buendnis.platform.web.browser.Browser.Page;
import de.buendnis.platform.web.browser.Tokens;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.MockMvc;

/** Advisers and the office at their pages, in a browser without scripts. */
@ConsultationTest
class CasePagesTest {

    private static final String LIST = "/verwaltung/beratung";

    @Autowired private MockMvc mvc;
    @Autowired private SampleRequests requests;
    @Autowired private RegistryVoice registry;
    @Autowired private Aggregates<Request, RequestHappening> stored;
    @Autowired private MongoOperations mongo;

    private Browser adviser;
    private String request;
    private String page;

    @BeforeEach
    void aRequest() {
        adviser = new Browser(mvc, Tokens.adviser());
        request = requests.received();
        page = CasePages.link(request);
    }

    @Test
    void fromTakingToTheAnswerAndBackAgain() {
        Page untaken = adviser.open(page);
        assertThat(untaken.text()).contains("Eingegangen", "Wie machen wir", "Fällig am");
        assertThat(untaken.has("[value=ANSWER]")).isFalse();

        Page taken = post("uebernehmen");
        assertThat(taken.text()).contains("Sie haben die Anfrage übernommen", "Übernommen von");
        assertThat(write("NOTE", "Rückruf vereinbart").text()).contains("Nur intern");
        assertThat(write("QUESTION", "Seit wann?").text())
                .contains("Die Rückfrage ist unterwegs", "Wartet auf Anfragende");
        assertThat(write("ANSWER", "So geht es.").text()).contains("Die Antwort ist unterwegs");
        assertThat(post("abschliessen").text())
                .contains("abgeschlossen", "Wieder öffnen lässt sich die Anfrage bis");

        Page reopened = adviser.open(step("oeffnen")).type("text", "Sie rief noch an").send();
        assertThat(reopened.text()).contains("wieder offen", "Sie rief noch an");
        assertThat(reopened.text()).contains("Wieder geöffnet.", "Beantwortet.");
        assertThat(mailed()).hasSize(3).noneMatch(text -> text.contains("Rückruf"));
    }

    @Test
    void whatIsSentTwiceIsWrittenOnce() {
        post("uebernehmen");
        Page form = adviser.open(page).type("kind", "NOTE").type("text", "Einmal");

        form.send();
        assertThat(form.send().status()).isEqualTo(200);

        assertThat(stored.get(request).state().thread()).hasSize(2);
    }

    @Test
    void refusalsStandBesideTheirFieldsAndWhatWasTypedStays() {
        post("uebernehmen");
        Page form = adviser.open(page);

        Page nothingChosen = form.type("text", "<script>alert(1)</script>").send();
        assertThat(nothingChosen.status()).isEqualTo(422);
        assertThat(nothingChosen.title()).startsWith("Fehler:");
        assertThat(nothingChosen.refusals()).containsOnlyKeys("kind");
        assertThat(nothingChosen.value("text")).isEqualTo("<script>alert(1)</script>");
        assertThat(nothingChosen.has("main script")).isFalse();

        Page tooLong = form.type("kind", "ANSWER").type("text", "ä".repeat(10_000)).send();
        assertThat(tooLong.refusals().get("text")).contains("10000");
        assertThat(tooLong.value("text")).hasSize(10_000);
        assertThat(write("ANSWER", " ").refusals()).containsKey("text");
        assertThat(mailed()).hasSize(1);
    }

    @Test
    void aStaleAnswerIsShownWhatCameMeanwhile() {
        post("uebernehmen");
        Page mine = adviser.open(page).type("kind", "ANSWER").type("text", "Meine Antwort");
        write("NOTE", "Kam dazwischen");

        Page stale = mine.send();

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Jemand anders war schneller", "Kam dazwischen");
        assertThat(stale.value("text")).isEqualTo("Meine Antwort");
        assertThat(stale.send().text()).contains("Die Antwort ist unterwegs");
    }

    @Test
    void anotherUnitGetsACaseWithANoteAsSoonAsItIsTaken() {
        assertThat(adviser.open(step("weiterleiten")).send().refusals()).containsKey("unit");
        post("uebernehmen");
        Page form = adviser.open(step("weiterleiten")).type("unit", "medienbuero");
        assertThat(form.send().refusals()).containsKey("text");

        Page redirected = form.type("text", "Pressefrage").send();

        assertThat(redirected.text())
                .contains("Weitergeleitet an: Medienbüro.", "Pressefrage", "niemand");
        assertThat(adviser.open(step("schreiben")).status()).isEqualTo(404);
        Page gone = adviser.open(step("zurueckziehen")).send();
        assertThat(gone.text()).contains("als zurückgezogen vermerkt");
        assertThat(gone.has("a[href$=/schritte/oeffnen]")).isFalse();
        assertThat(post("abschliessen").status()).isEqualTo(422);
    }

    @Test
    void aBarrierWithoutAnAddressCanOnlyBeNoted() {
        String barrier = requests.barrier();
        adviser.open(CasePages.link(barrier) + "/schritte/uebernehmen").send();
        Page open = adviser.open(CasePages.link(barrier));

        assertThat(open.text()).contains("keine angegeben", "Anfragende Person");
        assertThat(open.has("[value=ANSWER]")).isFalse();
        assertThat(open.has("[value=NOTE]")).isTrue();
    }

    @Test
    void theListIsNarrowedByStageUnitAndPerson() {
        String name = "Testbund-" + UUID.randomUUID();
        String about = requests.about(registry.published(name));
        Page found = adviser.open(LIST + "?q=" + name);
        assertThat(found.text()).contains(name, "1 bis 1 von 1, dringendste zuerst", "Zu tun1");

        String narrowed = LIST + "?q=" + name;
        assertThat(adviser.open(narrowed + "&stelle=fachberatung").text()).contains("1 von 1");
        assertThat(adviser.open(narrowed + "&stelle=medienbuero").text())
                .contains("Keine Anfrage passt dazu");
        assertThat(adviser.open(narrowed + "&wer=ich").text()).contains("Keine Anfrage");
        adviser.open(CasePages.link(about) + "/schritte/uebernehmen").send();
        assertThat(adviser.open(narrowed + "&wer=ich").text()).contains("1 von 1");
        assertThat(adviser.open(narrowed + "&wer=niemand").text()).contains("Keine Anfrage");
        assertThat(adviser.open(narrowed + "&stand=ASSIGNED&seite=9").text())
                .contains("1 von 1, zuletzt geänderte zuerst");
        assertThat(adviser.open(narrowed + "&stand=CLOSED").text()).contains("Keine Anfrage");
        assertThat(adviser.open(LIST + "?stand=ALLE&q=%3Cb%3E").text()).contains("Keine Anfrage");
    }

    @Test
    void othersAreKeptOut() {
        assertThat(new Browser(mvc, Tokens.media()).open(page).status()).isEqualTo(403);
        assertThat(new Browser(mvc, Tokens.media()).open(LIST).status()).isEqualTo(403);
        Browser coordinator = new Browser(mvc, Tokens.coordinatorOf("somebody"));
        assertThat(coordinator.open(page).status()).isEqualTo(403);
        assertThat(coordinator.open(step("abschliessen")).status()).isEqualTo(403);
        assertThat(adviser.open(CasePages.link("nothing")).status()).isEqualTo(404);
        assertThat(new Browser(mvc, Tokens.office()).open(page).status()).isEqualTo(200);
    }

    private Page write(String kind, String text) {
        return adviser.open(page).type("kind", kind).type("text", text).send();
    }

    private Page post(String path) {
        return adviser.open(step(path)).send();
    }

    private String step(String path) {
        return page + "/schritte/" + path;
    }

    private List<String> mailed() {
        return mongo
                .find(
                        Query.query(
                                Criteria.where("to")
                                        .is("ronja-%s@peine.example".formatted(request))),
                        Document.class,
                        "mails")
                .stream()
                .map(Document::toString)
                .toList();
    }
}
