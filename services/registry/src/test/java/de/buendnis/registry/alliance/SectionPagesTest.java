package de.buendnis.registry.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.contracts.registry.InitiatorKind;
import de.buendnis.contracts.registry.PartnerKind;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.web.browser.Browser;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.registry.RegistryTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The page of each section: what is typed, what is stored, what is refused. */
@RegistryTest
class SectionPagesTest {

    @Autowired private MockMvc mvc;
    @Autowired private SampleAlliances samples;
    @Autowired private Aggregates<Alliance, AllianceHappening> alliances;

    private String id;

    @BeforeEach
    void foundAnAlliance() {
        id = samples.founded();
    }

    @Test
    void aSectionIsSavedAsADraft() {
        Browser.Page after =
                open("auf-einen-blick")
                        .type("summary", "Wir sind für Familien da.\r\n\r\nSeit 2008.")
                        .type("missionStatement", "Gemeinsam")
                        .send();

        assertThat(after.address()).isEqualTo("/mein-buendnis/profil?gespeichert=auf-einen-blick");
        assertThat(after.text()).contains("„Auf einen Blick“ ist als Entwurf gespeichert.");
        assertThat(profile().atAGlance())
                .isEqualTo(
                        new Section.AtAGlance(
                                "Wir sind für Familien da.\n\nSeit 2008.", "Gemeinsam"));
        assertThat(open("auf-einen-blick").value("summary")).contains("Seit 2008.");
    }

    @ParameterizedTest
    @CsvSource({
        "auf-einen-blick, summary, 1500",
        "auf-einen-blick, missionStatement, 1500",
        "gruendung, occasion, 200",
        "gruendung, text, 4000",
        "gruendung, initiators[0].name, 200",
        "ziel, text, 4000",
        "umsetzung, text, 4000",
        "umsetzung, priorities, 200",
        "organisation, text, 4000",
        "organisation, bodies[0].name, 200",
        "organisation, bodies[0].task, 500",
        "organisation, meetings, 500",
        "organisation, reports, 500",
        "partner, partners[0].name, 200",
        "anschrift, organisation, 200",
        "anschrift, city, 200",
        "projekte/neu, title, 200",
        "projekte/neu, text, 4000",
        "projekte/neu, motto, 200",
    })
    void tooManyCharactersAreCountedBesideTheFieldAndKept(String page, String field, int limit) {
        String typed = "x".repeat(10_000);

        Browser.Page refused = open(page).type(field, typed).send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.title()).startsWith("Fehler: ");
        assertThat(refused.value(field)).isEqualTo(typed);
        assertThat(refused.refusals().get(field.replaceAll("[\\[\\]]", "")))
                .contains(
                        "10000 Zeichen", "höchstens " + limit, "Kürzen Sie um " + (10_000 - limit))
                .containsOnlyOnce("10000");
        assertThat(profile()).isEqualTo(stored());
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Browser.Page refused =
                open("organisation")
                        .type("text", "x".repeat(4001))
                        .type("bodies[0].task", "Aufgabe ohne Gremium")
                        .type("weeklyHours", "viele")
                        .send();

        assertThat(refused.summary()).hasSize(3);
        assertThat(refused.refusals()).containsOnlyKeys("text", "bodies0.name", "weeklyHours");
    }

    @Test
    void aDateIsAsPreciseAsItIsKnown() {
        open("gruendung").type("day", "28").type("month", "3").type("year", "2006").send();
        assertThat(profile().founding().date()).isEqualTo(new PartialDate(2006, 3, 28));

        open("gruendung").type("day", "").type("month", "").send();
        assertThat(profile().founding().date()).isEqualTo(PartialDate.year(2006));
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2, 2006, day, gibt es nicht",
        "28, '', 2006, month, fehlt der Monat",
        "28, 3, '', year, Das Jahr fehlt",
        "1, 1, 2199, year, liegt in der Zukunft",
        "x, 3, 2006, day, keine ganze Zahl",
        "1, 1, 20, year, zwischen 1900 und 2199",
    })
    void aDateThatCannotBeIsRefusedAtItsField(
            String day, String month, String year, String field, String words) {
        Browser.Page refused =
                open("gruendung")
                        .type("day", day)
                        .type("month", month)
                        .type("year", year)
                        .type("text", "bleibt stehen")
                        .send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.refusals()).containsOnlyKeys(field);
        assertThat(refused.refusals().get(field)).contains(words);
        assertThat(refused.value("text")).isEqualTo("bleibt stehen");
        assertThat(refused.value("day")).isEqualTo(day);
    }

    @Test
    void rowsComeAndGoWithoutAScriptAndLoseNothing() {
        Browser.Page page = open("gruendung").type("text", "Nichts geht verloren");
        page = page.type("initiators[1].name", "Stadt").press("zeile", "initiators+");
        page = page.type("initiators[2].name", "IHK").type("initiators[2].kind", "ORGANISATION");

        page = page.press("zeile", "initiators-0");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.value("initiators[0].name")).isEqualTo("Stadt");
        assertThat(page.value("initiators[1].name")).isEqualTo("IHK");
        assertThat(page.value("text")).isEqualTo("Nichts geht verloren");
        page.send();
        assertThat(profile().founding().initiators())
                .containsExactly(
                        new Initiator(InitiatorKind.UNKNOWN, "Stadt"),
                        new Initiator(InitiatorKind.ORGANISATION, "IHK"));
    }

    @Test
    void prioritiesAreLinesOfATextArea() {
        open("umsetzung").type("priorities", "Erstens\r\n\r\n Zweitens \r\nErstens").send();

        assertThat(profile().implementation().priorities()).containsExactly("Erstens", "Zweitens");
    }

    @ParameterizedTest
    @CsvSource({"5, 5.0", "'5,5', 5.5", "7.25, 7.25"})
    void weeklyHoursMayHaveAComma(String typed, double hours) {
        open("organisation").type("weeklyHours", typed).send();

        assertThat(profile().organisation().weeklyHours()).isEqualTo(hours);
    }

    @Test
    void aFieldOfActionMayHaveTwoWordings() {
        Browser.Page page = open("handlungsfelder");
        page.check("fields[1].chosen", "true")
                .type("fields[1].wording", "Wohnen und Leben\nLeben und Wohnen")
                .check("fields[2].chosen", "true")
                .send();

        assertThat(profile().fields().entries())
                .containsExactly(
                        new FieldEntry(FieldOfAction.CHILDCARE, "Wohnen und Leben"),
                        new FieldEntry(FieldOfAction.CHILDCARE, "Leben und Wohnen"),
                        new FieldEntry(FieldOfAction.INTERGENERATIONAL_COOPERATION, null));

        Browser.Page refused =
                open("handlungsfelder").type("fields[0].wording", "Ohne Häkchen").send();
        assertThat(refused.refusals()).containsOnlyKeys("fields0.wording");
    }

    @Test
    void manyPartnersArePastedAtOnce() {
        Browser.Page page =
                open("partner")
                        .type("partners[0].name", "Stadt Musterstadt")
                        .type("partners[0].kind", "OFFICE")
                        .type("pasted", "Volkshochschule; Bildung, Kultur\r\nSportverein\tVereine")
                        .press("zeile", "pasted+");

        assertThat(page.value("partners[1].name")).isEqualTo("Volkshochschule");
        assertThat(page.value("pasted")).isEmpty();
        page.type("pasted", "IHK").type("count", "1.200").type("year", "2027").send();

        assertThat(profile().partners().partners())
                .containsExactly(
                        new Partner("Stadt Musterstadt", PartnerKind.OFFICE, List.of()),
                        new Partner(
                                "Volkshochschule",
                                PartnerKind.UNKNOWN,
                                List.of("Bildung", "Kultur")),
                        new Partner("Sportverein", PartnerKind.UNKNOWN, List.of("Vereine")),
                        new Partner("IHK", PartnerKind.UNKNOWN, List.of()));
        assertThat(profile().partners().count())
                .isEqualTo(new PartnerCount(1200, List.of(), PartialDate.year(2027)));
    }

    @Test
    void aCountWithoutAFigureIsRefused() {
        Browser.Page refused = open("partner").type("countCategories", "Vereine").send();

        assertThat(refused.refusals()).containsOnlyKeys("count");
        assertThat(open("partner").type("count", "0").send().refusals()).containsOnlyKeys("count");
    }

    @Test
    void fiveHundredPartnersFitAndOneMoreIsCounted() {
        String names = "Partner %d\n".repeat(500).formatted(numbers(500));
        open("partner").type("pasted", names).send();
        assertThat(profile().partners().partners()).hasSize(500);

        Browser.Page refused = open("partner").type("pasted", "Noch einer").send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.summary()).singleElement().asString().contains("500", "501");
    }

    @ParameterizedTest
    @CsvSource({
        "www.stadt.example, https://www.stadt.example",
        "https://plön.example/familie, https://plön.example/familie",
    })
    void websitesAreTakenAsPeopleTypeThem(String typed, String stored) {
        open("anschrift").type("website", typed).send();

        assertThat(profile().whereabouts().website().value()).isEqualTo(stored);
    }

    @Test
    void anAddressIsWholeOrRefused() {
        Browser.Page refused =
                open("anschrift")
                        .type("street", "Schlossberg")
                        .type("postalCode", "2430")
                        .type("website", "javascript:alert(1)")
                        .send();

        assertThat(refused.refusals()).containsOnlyKeys("postalCode", "website");
        assertThat(refused.value("website")).isEqualTo("javascript:alert(1)");
        refused.type("postalCode", "24306").type("city", "Plön").type("website", "").send();
        assertThat(profile().whereabouts().address().city()).isEqualTo("Plön");
    }

    @Test
    void savingTwiceOrWithoutAChangeWritesOnce() {
        Browser.Page form = open("ziel").type("text", "Einmal");
        form.send();
        long version = alliances.get(id).version();

        assertThat(form.send().status()).isEqualTo(200);
        assertThat(open("ziel").send().status()).isEqualTo(200);
        assertThat(alliances.get(id).version()).isEqualTo(version);
    }

    private static Object[] numbers(int most) {
        return IntStream.rangeClosed(1, most).boxed().toArray();
    }

    private static Profile stored() {
        return Profile.empty().with(Fixtures.founding());
    }

    private Profile profile() {
        return alliances.get(id).state().workingCopy().profile();
    }

    private Browser.Page open(String page) {
        return new Browser(mvc, Tokens.coordinatorOf(id)).open("/mein-buendnis/profil/" + page);
    }
}
