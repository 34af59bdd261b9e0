package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What malice and mishaps send, through the gateway to the service and back. */
@Journey
class DangerousInputTest {

    private static final String PERLEBERG = "koordination@perleberg.example";
    private static final String SCRIPT = "<script>alert('unsafe')</script><b>fett</b> & \"mehr\"";

    private static final String NAME_FOR_SEARCH_ENGINES =
            "() => JSON.parse(document.querySelector('script').textContent).name";

    @ParameterizedTest(name = "a form on {0} cannot act for somebody signed in")
    @ValueSource(strings = {"another site", "the same site"})
    void aForeignFormCannotActForSomebodySignedIn(String place, Platform platform) {
        String foreign = place.equals("another site") ? "http://fremd.example" : platform.mailUrl();
        try (Coordinator coordinator = Coordinator.signedIn(platform.person(), PERLEBERG)) {
            Person victim = coordinator.person();
            String before = victim.open("/mein-buendnis/profil/ziel").filledIn("Ziel");
            offerForm(victim.page(), foreign, platform.baseUrl() + "/mein-buendnis/profil/ziel");
            victim.page().navigate(foreign + "/gewinnspiel");
            victim.page().getByText("Gewinnen").click();

            assertThat(victim.status()).isEqualTo(403);
            assertThat(victim.open("/mein-buendnis/profil/ziel").filledIn("Ziel"))
                    .isEqualTo(before)
                    .isNotBlank();
        }
    }

    private static void offerForm(Page page, String site, String target) {
        String form =
                """
                <!doctype html><html lang="de"><title>Gewinnspiel</title>
                <form method="post" action="%s"><input type="hidden" name="text" value="gekapert">
                <button>Gewinnen</button></form></html>
                """
                        .formatted(target);
        page.route(
                site + "/gewinnspiel",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("text/html; charset=utf-8")
                                        .setBody(form)));
    }

    @Test
    void anotherAlliancesDataStaysClosed(Platform platform) {
        String foreign;
        String contact;
        try (Officer office = Officer.signedIn(platform.person(), Officer.BERND)) {
            foreign = office.alliance("Lokales Bündnis für Familie Plön");
            office.person().open(foreign + "/kontakte").follow("Bearbeiten");
            String page = office.person().whereabouts();
            contact = page.substring(page.lastIndexOf('/') + 1);
        }
        try (Coordinator coordinator = Coordinator.signedIn(platform.person(), PERLEBERG)) {
            Person person = coordinator.person();
            assertThat(person.open(foreign).status()).isEqualTo(403);
            person.look("refusals/forbidden");
            assertThat(person.open(foreign + "/profil/ziel").status()).isEqualTo(403);
            assertThat(person.open("/mein-buendnis/kontakte/" + contact).status()).isEqualTo(404);

            person.open("/mein-buendnis/profil/ziel");
            assertThat(person.sendsTo(foreign + "/profil/ziel")).isEqualTo(403);
            person.open("/mein-buendnis/kontakte/neu");
            assertThat(person.sendsTo("/mein-buendnis/kontakte/" + contact)).isEqualTo(404);
        }
    }

    @Test
    void theSecondOfTwoEditorsSeesWhatTheFirstChangedAndLosesNothing(Platform platform) {
        try (Officer anna = Officer.signedIn(platform.person(), Officer.ANNA);
                Officer bernd = Officer.signedIn(platform.person(), Officer.BERND)) {
            String alliance = anna.alliance("Perleberg");
            anna.person().open(alliance + "/profil/ziel");
            bernd.person().open(alliance + "/profil/ziel");
            String goal = anna.person().filledIn("Ziel");

            anna.person().fill("Ziel", goal + " Zuerst.").press("Abschnitt speichern");
            assertThat(anna.person().status()).isEqualTo(200);
            bernd.person().fill("Ziel", goal + " Danach.").press("Abschnitt speichern");

            assertThat(bernd.person().status()).isEqualTo(409);
            assertThat(bernd.person().reads())
                    .contains("Anna", "hat diesen Abschnitt inzwischen geändert", "Zuerst.");
            assertThat(bernd.person().filledIn("Ziel")).isEqualTo(goal + " Danach.");
            bernd.person().look("refusals/two-editors").press("Meine Fassung speichern");
            assertThat(bernd.person().status()).isEqualTo(200);
            bernd.person().open(alliance + "/profil/ziel");
            assertThat(bernd.person().filledIn("Ziel")).isEqualTo(goal + " Danach.");
        }
    }

    @Test
    void aDoubleClickTakesInOneAlliance(Platform platform) {
        try (Officer office = Officer.signedIn(platform.person(), Officer.ANNA)) {
            office.describesFounded("Bündnis für Familie Doppelstadt", "Doppelstadt");
            List<String> answers = office.person().sendsAtOnce(2);

            assertThat(answers).allMatch(answer -> answer.startsWith("200 "));
            assertThat(answers.getFirst()).isEqualTo(answers.getLast());
            office.person().open("/verwaltung/buendnisse?q=Doppelstadt");
            assertThat(office.person().main().locator("tbody tr").count()).isEqualTo(1);
            assertThat(office.person().open(path(answers, platform) + "/verlauf").reads())
                    .containsOnlyOnce("Anna");
        }
    }

    private static String path(List<String> answers, Platform platform) {
        return answers.getFirst()
                .replace("200 " + platform.baseUrl(), "")
                .replaceFirst("\\?.*", "");
    }

    @Test
    void scriptsStayText(Platform platform) {
        String name = "Bündnis " + SCRIPT;
        Public everybody = Public.of(platform);
        try (Officer office = Officer.signedIn(platform.person(), Officer.ANNA)) {
            Person person = office.person();
            office.describesFounded(name, "Skriptstadt");
            person.fill("Kurzadresse", "skriptstadt").press("Bündnis aufnehmen");
            String alliance = person.whereabouts().replaceFirst("\\?.*", "");
            person.open(alliance + "/profil/auf-einen-blick")
                    .fill("Zusammenfassung", SCRIPT)
                    .press("Abschnitt speichern");
            person.open(alliance + "/profil/ziel")
                    .fill("Ziel", SCRIPT)
                    .press("Abschnitt speichern");
            assertThat(person.open(alliance + "/profil/vorschau").reads()).contains(SCRIPT);
            person.open(alliance + "/pruefung").look("refusals/scripts-in-review");
            office.publishesOnBehalf();
            person.open(alliance + "/verlauf").look("refusals/scripts-in-history");
        }
        await("it is public")
                .atMost(Duration.ofSeconds(60))
                .until(() -> everybody.status("/buendnisse/skriptstadt") == 200);
        try (Person reader = platform.person()) {
            reader.page()
                    .onDialog(
                            dialog -> {
                                throw new AssertionError(dialog.message());
                            });
            reader.open("/buendnisse/skriptstadt").look("refusals/scripts-in-portrait");
            assertThat(reader.headline()).isEqualTo(name);
            assertThat(reader.reads()).contains(SCRIPT);
            // Search engines read one: its text is data, and must not end early either.
            assertThat(reader.main().locator("script:not([type='application/ld+json']), b").count())
                    .isZero();
            assertThat(reader.page().evaluate(NAME_FOR_SEARCH_ENGINES)).isEqualTo(name);
            reader.open("/buendnisse?q=Skriptstadt").look("refusals/scripts-in-list");
            assertThat(reader.reads()).contains(name);
            reader.open("/buendnisse?q=%3Cscript%3Ealert(1)%3C/script%3E");
            assertThat(reader.reads()).contains("<script>alert(1)</script>");
        }
    }

    @Test
    void tenThousandCharactersAreRefusedAndKept(Platform platform) {
        String flood = "Überlänge ".repeat(1000).strip() + "!";
        try (Coordinator coordinator = Coordinator.signedIn(platform.person(), PERLEBERG)) {
            Person person = coordinator.person();
            person.open("/mein-buendnis/profil/ziel").fill("Ziel", flood);
            person.press("Abschnitt speichern").look("refusals/too-long");

            assertThat(person.status()).isEqualTo(422);
            assertThat(person.page().title()).startsWith("Fehler:");
            assertThat(person.reads())
                    .contains("hat 10000 Zeichen, höchstens 4000 passen. Kürzen Sie um 6000");
            assertThat(person.filledIn("Ziel")).isEqualTo(flood);
        }
    }

    @Test
    void aMailAddressIsMendedOrRefusedBesideItsField(Platform platform) {
        try (Coordinator coordinator = Coordinator.signedIn(platform.person(), PERLEBERG)) {
            Person person = coordinator.person();
            person.open("/mein-buendnis/kontakte/neu")
                    .fill("Funktion", "Medienbüro")
                    .fill("Mailadresse", "medienbuero?@perleberg.example")
                    .press("Kontakt speichern")
                    .look("refusals/mail-address");
            assertThat(person.status()).isEqualTo(422);
            assertThat(person.reads()).contains("Vor dem @ stehen Zeichen");
            assertThat(person.filledIn("Mailadresse")).isEqualTo("medienbuero?@perleberg.example");

            person.fill("Mailadresse", "medienbuero(at)perleberg.example")
                    .press("Kontakt speichern");
            assertThat(person.status()).isEqualTo(200);
            assertThat(person.reads()).contains("medienbuero@perleberg.example");
        }
    }

    @Test
    void aFoundingInTheFutureIsRefusedAndNothingIsStored(Platform platform) {
        try (Officer office = Officer.signedIn(platform.person(), Officer.ANNA)) {
            office.describesFounded("Bündnis für Familie Morgenstadt", "Morgenstadt");
            office.person().fill("Jahr", "2199").press("Bündnis aufnehmen");
            assertThat(office.person().status()).isEqualTo(422);
            assertThat(office.person().reads()).contains("liegt in der Zukunft");
            office.person().look("refusals/future").open("/verwaltung/buendnisse?q=Morgenstadt");
            assertThat(office.person().reads()).contains("Kein Bündnis für „Morgenstadt“");
        }
    }

    @Test
    void whatNobodyKnowsIsNotFound(Platform platform) {
        String unknown = "/00000000-0000-4000-8000-000000000000";
        Public everybody = Public.of(platform);
        assertThat(everybody.status("/buendnisse" + unknown)).isEqualTo(404);
        assertThat(everybody.status("/api/v1/alliances" + unknown)).isEqualTo(404);
        try (Officer office = Officer.signedIn(platform.person(), Officer.ANNA)) {
            Person person = office.person();
            for (String page : List.of("", "/pruefung", "/profil/ziel", "/kontakte")) {
                assertThat(person.open("/verwaltung/buendnisse" + unknown + page).status())
                        .as(page)
                        .isEqualTo(404);
            }
            person.look("refusals/not-found");
        }
    }

    @Test
    void aWrongTokenOpensNothing(Platform platform) {
        String[] token = {
            "Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJPRkZJQ0UiXX0."
        };
        Public everybody = Public.of(platform);
        Public behind = new Public(platform.directUrl("registry"));
        for (String page : List.of("/verwaltung/buendnisse", "/mein-buendnis/profil")) {
            // At the gateway it counts for nothing: it asks for a sign-in as it asks everybody.
            assertThat(everybody.answer(page, token).statusCode()).as(page).isEqualTo(302);
            assertThat(behind.answer(page, token).statusCode()).as(page).isEqualTo(401);
        }
        assertThat(behind.answer("/internal/waiting", token).statusCode()).isEqualTo(401);
        assertThat(everybody.answer("/buendnisse", token).statusCode()).isEqualTo(200);
        assertThat(everybody.status("/internal/waiting")).isEqualTo(404);
    }

    @Test
    void aForgedCookieIsAStranger(Platform platform) {
        Public everybody = Public.of(platform);
        String[] cookie = {"Cookie", "buendnis=0123456789ABCDEF; identity=0123456789ABCDEF"};
        assertThat(everybody.answer("/buendnisse", cookie).statusCode()).isEqualTo(200);
        assertThat(everybody.answer("/verwaltung", cookie))
                .satisfies(
                        answer -> {
                            assertThat(answer.statusCode()).isEqualTo(302);
                            assertThat(answer.headers().firstValue("Location"))
                                    .hasValueSatisfying(to -> assertThat(to).contains("anmelden"));
                        });
    }
}
