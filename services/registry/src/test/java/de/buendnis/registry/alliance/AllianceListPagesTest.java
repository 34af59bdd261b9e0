package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.registry.RegistryTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@RegistryTest
class AllianceListPagesTest {

    @Autowired private MockMvc mvc;
    @Autowired private AllianceCommands commands;

    private final String word = UUID.randomUUID().toString();
    private OfficeBrowser office;

    @BeforeEach
    void signIn() {
        office = new OfficeBrowser(mvc, Tokens.office());
    }

    @Test
    void anAllianceIsFoundByItsSlugAndLinksToItsPage() throws Exception {
        String id = planned();

        office.open("?q={q}", word.substring(0, 20))
                .is(200)
                .says("1 bis 1 von 1", "/verwaltung/buendnisse/" + id, "Musterstadt, Kreis Muster");
    }

    @Test
    void nothingFoundSaysWhatWasSoughtAndTheWayOn() throws Exception {
        office.open("?q={q}", "<i>" + word)
                .is(200)
                .says("Kein Bündnis für „&lt;i&gt;" + word, "Alle Bündnisse zeigen");
    }

    @Test
    void theStagesAreFiltersWithTheirCounts() throws Exception {
        planned();

        office.open("?q={q}", word).says("In Planung", "stand=PLANNING").saysNothingOf("Aufgelöst");
        office.open("?q={q}&stand=ACTIVE", word).says("Kein Bündnis für");
        office.open("?q={q}&stand=PLANNING", word).says("1 bis 1 von 1");
    }

    @Test
    void whatWaitsForTheOfficeIsAFilterToo() throws Exception {
        String id = planned();
        office.open("?q={q}&stand=wartet", word).says("Kein Bündnis für");

        commands.recordResolution(command(id), Fixtures.resolution());

        // Its sittings have passed, and nobody has noted what came of them.
        office.open("?q={q}&stand=wartet", word).says("1 bis 1 von 1", "wartet auf uns");
    }

    @Test
    void whatWaitsInTheListWaitsOnThePageOfTheAlliance() throws Exception {
        String id = planned();
        commands.scheduleFounding(command(id), java.time.LocalDate.of(2026, 1, 5));

        office.open("?q={q}&stand=wartet", word).says("1 bis 1 von 1");
        office.open("/{id}", id).says("Gründung erfassen: ", "Geplant für den 5. Januar 2026");
    }

    @Test
    void pagesThatDoNotExistLeadToTheNearestOne() throws Exception {
        planned();

        for (String page : new String[] {"0", "-1", "99", "zwei"}) {
            office.open("?q={q}&seite={page}", word, page).is(200).says("1 bis 1 von 1");
        }
    }

    @Test
    void signsOfRegularExpressionsAreJustSigns() throws Exception {
        office.open("?q={q}", ".*(" + word).is(200).says("Kein Bündnis für");
    }

    @Test
    void coordinatorsHaveNoBusinessHere() throws Exception {
        OfficeBrowser coordinator = new OfficeBrowser(mvc, Tokens.coordinatorOf(planned()));

        coordinator.open("").is(403);
    }

    private String planned() {
        String id = UUID.randomUUID().toString();
        commands.takeInPlanned(command(id), Fixtures.musterstadt(word));
        return id;
    }

    private static Command command(String id) {
        return new Command(id, null, UUID.randomUUID().toString(), Actor.system());
    }
}
