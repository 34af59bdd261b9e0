package de.buendnis.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.registry.PartialDate;
import de.buendnis.portal.PortalTest;
import de.buendnis.portal.SampleAlliances;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HomePageTest extends PortalTest {

    @Test
    void theNewestPortraitsAreTold() {
        Instant future = Instant.parse("2027-03-12T08:00:00Z");
        publish(
                "neuling",
                SampleAlliances.published(
                                "neuling", "Bündnis Neuling", SampleAlliances.ploenPlace())
                        .setFoundedOn(new PartialDate(2027, null, null))
                        .setFirstPublishedAt(future)
                        .setPublishedAt(future)
                        .build());

        assertThat(get("/").body())
                .contains("Bündnis Neuling stellt sich vor")
                .contains("12.\u00a0März 2027")
                .contains("href=\"/buendnisse/neuling\"");
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
}
