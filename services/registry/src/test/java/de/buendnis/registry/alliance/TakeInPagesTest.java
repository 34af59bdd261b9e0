package de.buendnis.registry.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.registry.RegistryTest;
import de.buendnis.registry.alliance.OfficeBrowser.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@RegistryTest
class TakeInPagesTest {

    @Autowired private MockMvc mvc;
    @Autowired private AllianceQueries queries;

    private OfficeBrowser office;

    @BeforeEach
    void signIn() {
        office = new OfficeBrowser(mvc, Tokens.office());
    }

    @Test
    void anAllianceInPlanningIsTakenInWithASlugProposedFromItsName() throws Exception {
        String name = "Bündnis für Familie " + word();

        Page answer = takeIn(office.open("/neu"), Map.of("about.name", name)).is(302);

        office.open(answer.location().replace("/verwaltung/buendnisse", ""))
                .is(200)
                .says(name, "In Planung", "Das Bündnis ist aufgenommen.", "Vorlage erfassen");
        assertThat(queries.bySlug(Slug.proposed(name))).isPresent();
    }

    @Test
    void aFoundedAllianceKeepsHowPreciselyItsFoundingIsKnown() throws Exception {
        Page answer =
                takeIn(
                                office.open("/neu"),
                                Map.of(
                                        "planned", "false",
                                        "month", "3",
                                        "year", "2006",
                                        "occasion", "Familienkonferenz"))
                        .is(302);

        office.open(answer.location().replace("/verwaltung/buendnisse", ""))
                .says("Gegründet", "März 2006, Familienkonferenz");
    }

    @Test
    void aDoubleClickTakesInOne() throws Exception {
        Page form = office.open("/neu");
        Map<String, String> typed = Map.of("about.name", "Netz " + word());

        Page first = takeIn(form, typed).is(302);
        Page second = takeIn(form, typed).is(302);

        assertThat(second.location()).isEqualTo(first.location());
    }

    @Test
    void theFormOfAnAllianceThatWasTakenInSaysSoWhenItIsFilledInAnew() throws Exception {
        Page form = office.open("/neu");
        takeIn(form, Map.of()).is(302);

        Page again = takeIn(form, Map.of("about.name", "Ein anderes Netz"));

        again.is(409).says("schon ein Bündnis aufgenommen", "Ein anderes Netz");
        assertThat(again.hidden("created")).isNotEqualTo(form.hidden("created"));
    }

    @Test
    void anEmptyFormNamesEachFieldAndTheRemedy() throws Exception {
        Page form = office.open("/neu");

        office.send("/neu", "created", form.hidden("created"))
                .is(422)
                .says(
                        "<title>Fehler: Bündnis aufnehmen",
                        "Wählen Sie, ob das Bündnis noch in Planung ist",
                        "href=\"#about.name\"",
                        "Der Name fehlt.",
                        "Die Ebene fehlt.",
                        "Der Ort fehlt.",
                        "Der Kreis fehlt.",
                        "Der Kreisschlüssel hat fünf Ziffern");
    }

    @Test
    void aChoiceThatNoFormOffersIsRefusedAtItsField() throws Exception {
        takeIn(office.open("/neu"), Map.of("about.level", "LAND"))
                .is(422)
                .says("href=\"#about.level\"", "Diese Auswahl gibt es hier nicht.");
    }

    @Test
    void aFoundingInTheFutureIsRefusedAtItsField() throws Exception {
        Map<String, String> typed =
                Map.of("planned", "false", "day", "1", "month", "5", "year", "2199");

        takeIn(office.open("/neu"), typed)
                .is(422)
                .says("liegt in der Zukunft", "href=\"#year\"", "value=\"2199\"");
    }

    @Test
    void aDateThatDoesNotExistIsRefused() throws Exception {
        Map<String, String> typed =
                Map.of("planned", "false", "day", "31", "month", "2", "year", "2006");

        takeIn(office.open("/neu"), typed).is(422).says("Dieses Datum gibt es nicht");
    }

    @Test
    void keysThatDisagreeAreRefused() throws Exception {
        takeIn(office.open("/neu"), Map.of("about.municipalityKey", "03157001"))
                .is(422)
                .says("href=\"#about.municipalityKey\"", "gehört nicht zum Kreis");
    }

    @Test
    void aSlugThatAnotherAllianceHasIsRefusedAtItsField() throws Exception {
        Map<String, String> typed = Map.of("about.slug", slug());
        takeIn(office.open("/neu"), typed).is(302);

        takeIn(office.open("/neu"), typed)
                .is(422)
                .says("href=\"#about.slug\"", "hat schon ein anderes Bündnis");
    }

    @Test
    void anOverlongNameSaysByHowMuch() throws Exception {
        takeIn(office.open("/neu"), Map.of("about.name", "ü".repeat(10_000)))
                .is(422)
                .says("hat 10000 Zeichen, höchstens 200 passen");
    }

    @Test
    void scriptsStayText() throws Exception {
        String script = "<script>alert(1)</script>";
        Page answer =
                takeIn(office.open("/neu"), Map.of("about.name", script, "about.placeName", script))
                        .is(302);

        office.open(answer.location().replace("/verwaltung/buendnisse", ""))
                .says("&lt;script&gt;alert(1)")
                .saysNothingOf(script);
    }

    @Test
    void whoMayNotTakeInSeesNoForm() throws Exception {
        for (var reader : List.of(Tokens.media(), Tokens.adviser())) {
            OfficeBrowser other = new OfficeBrowser(mvc, reader);
            other.open("/neu").is(403).says("Ändern kann die Servicestelle");
            other.send("/neu", "created", UUID.randomUUID().toString()).is(403);
            other.open("").is(200).saysNothingOf("Bündnis aufnehmen");
        }
    }

    /**
     * Sends the form as a person would fill it in, with these answers instead of the usual ones.
     */
    private Page takeIn(Page form, Map<String, String> instead) throws Exception {
        var typed =
                new TreeMap<>(
                        Map.of(
                                "created", form.hidden("created"),
                                "planned", "true",
                                "about.name", "Bündnis für Familie " + word(),
                                "about.slug", "",
                                "about.level", "MUNICIPALITY",
                                "about.placeName", "Plön",
                                "about.postalCode", "24306",
                                "about.districtName", "Kreis Plön",
                                "about.districtKey", "01057",
                                "about.municipalityKey", "01057057"));
        typed.putAll(instead);
        var fields = new ArrayList<String>();
        typed.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return office.send("/neu", fields.toArray(String[]::new));
    }

    private static String slug() {
        return "ort-" + UUID.randomUUID();
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
