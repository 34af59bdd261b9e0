package de.buendnis.portal.calendar;

import static de.buendnis.portal.SampleActions.campaign;
import static de.buendnis.portal.SampleActions.campaign2027;
import static de.buendnis.portal.SampleActions.exhibition;
import static de.buendnis.portal.SampleActions.participation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.contracts.events.CampaignMessage;
import de.buendnis.contracts.events.CampaignStage;
import de.buendnis.contracts.events.LocalAction;
import de.buendnis.portal.PortalTest;
import de.buendnis.portal.SampleAlliances;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.json.JsonMapper;

/** A portal with a campaign, an alliance that takes part in it, and one that may. */
abstract class CampaignTest extends PortalTest {

    static final String EXHIBITION = "/aktionstag/2027/aktionen/exhibition";
    private static final Pattern STRUCTURED_DATA =
            Pattern.compile(
                    "<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @BeforeEach
    void announce() {
        publish("ploen", SampleAlliances.ploen());
        publish("perleberg", SampleAlliances.perleberg());
        open(CampaignStage.REGISTRATION_OPEN);
        take("ploen", exhibition().build());
        take("perleberg");
        await().until(() -> get(EXHIBITION).statusCode() == 200);
        await().until(() -> !get("/aktionstag").body().contains("Perleberger"));
    }

    /** Other tests share the portal, and expect no campaign. */
    @AfterEach
    void forget() {
        take("ploen");
        take("perleberg");
        erase();
        await().until(() -> get("/aktionstag").body().contains("noch nicht angekündigt"));
    }

    void open(CampaignStage stage) {
        send(campaign("c2027", nextVersion(), campaign2027(stage).build()));
    }

    static void erase() {
        send(
                CampaignMessage.newBuilder(
                                campaign(
                                        "c2027",
                                        nextVersion(),
                                        campaign2027(CampaignStage.DRAFT).build()))
                        .setState(null)
                        .build());
    }

    static void take(String alliance, LocalAction... actions) {
        send(participation("c2027", alliance, nextVersion(), actions));
    }

    String awaitText(String address, String text) {
        await().until(() -> get(address).body().contains(text));
        return get(address).body();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> data(String page) {
        Matcher data = STRUCTURED_DATA.matcher(page);
        assertThat(data.find()).isTrue();
        return JsonMapper.shared().readValue(data.group(1), Map.class);
    }
}
