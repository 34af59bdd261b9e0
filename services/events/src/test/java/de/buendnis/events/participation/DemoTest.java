package de.buendnis.events.participation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.contracts.registry.AllianceChangeKind;
import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.events.EventsTest;
import de.buendnis.events.RegistryVoice;
import de.buendnis.events.campaign.CampaignDemo;
import de.buendnis.events.campaign.CampaignTerms;
import de.buendnis.events.campaign.Campaigns;
import de.buendnis.platform.mongo.demo.DemoPart;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo waits for its alliances, and is the same however often it is loaded. */
@EventsTest
class DemoTest {

    @Autowired private List<DemoPart> parts;
    @Autowired private Campaigns campaigns;
    @Autowired private ParticipationQueries queries;
    @Autowired private RegistryVoice registry;

    @Test
    void itWaitsForItsAlliancesAndIsLoadedOnce() {
        assertThat(load()).isFalse();
        active("kreis-unna");
        active("perleberg");

        await().atMost(Duration.ofSeconds(40)).until(this::load);
        assertThat(load()).isTrue();

        CampaignTerms campaign = campaigns.find(CampaignDemo.ID).orElseThrow();
        assertThat(campaign.registrationOpen()).isTrue();
        assertThat(campaign.includes(LocalDate.of(campaign.firstDay().getYear(), 5, 15))).isTrue();
        assertThat(queries.countActions(campaign.id(), ActionState.PUBLISHED)).isEqualTo(3);
        assertThat(
                        queries.count(
                                new ParticipationQueries.Filter(
                                        campaign.id(), ParticipationStage.CONFIRMED, null)))
                .isEqualTo(2);
    }

    private boolean load() {
        return parts.stream().allMatch(DemoPart::load);
    }

    private void active(String file) {
        registry.alliance(
                UUID.nameUUIDFromBytes(("demo:" + file).getBytes(UTF_8)).toString(),
                1,
                "Bündnis " + file,
                AllianceStage.ACTIVE,
                AllianceChangeKind.PROFILE_PUBLISHED);
    }
}
