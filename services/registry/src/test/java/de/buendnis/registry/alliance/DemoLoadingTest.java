package de.buendnis.registry.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.mongo.demo.DemoPart;
import de.buendnis.registry.RegistryTest;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** The demo goes in through the commands, and a second time changes nothing. */
@RegistryTest
class DemoLoadingTest {

    @Autowired private List<DemoPart> parts;
    @Autowired private Aggregates<Alliance, AllianceHappening> alliances;
    @Autowired private AllianceQueries queries;
    @Autowired private MongoOperations mongo;

    @BeforeEach
    void theDemoIsLoaded() {
        parts.forEach(DemoPart::load);
    }

    @Test
    void fourAlliancesAreActiveAndPeineIsInPlanning() {
        for (String slug : List.of("ploen", "perleberg", "wittenberge", "kreis-unna")) {
            Alliance alliance = queries.bySlug(slug).orElseThrow().state();
            assertThat(alliance.stage()).isEqualTo(AllianceStage.ACTIVE);
            assertThat(alliance.edition()).isEqualTo(1);
            assertThat(alliance.changedSections()).isEmpty();
        }
        Alliance peine = queries.bySlug("landkreis-peine").orElseThrow().state();
        assertThat(peine.stage()).isEqualTo(AllianceStage.RESOLUTION_PENDING);
        assertThat(peine.foundingPlannedOn()).isNotNull();
        assertThat(peine.isVisible()).isFalse();
        assertThat(peine.completeSections()).hasSize(7);
    }

    @Test
    void aSecondLoadingChangesNothing() {
        String ploen = AllianceDemo.id("ploen");
        long version = alliances.get(ploen).version();

        parts.forEach(DemoPart::load);

        assertThat(alliances.get(ploen).version()).isEqualTo(version);
    }

    @Test
    void nobodyIsMailedForTheDemo() {
        assertThat(mongo.findAll(Document.class, "mails"))
                .map(Document::toJson)
                .noneMatch(mail -> mail.contains("koordination@"));
    }
}
