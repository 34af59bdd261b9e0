package de.buendnis.portal.directory;

import static de.buendnis.portal.SampleAlliances.contact;
import static de.buendnis.portal.SampleAlliances.message;
import static de.buendnis.portal.SampleAlliances.ploenContact;
import static de.buendnis.portal.SampleAlliances.ploenPlace;
import static de.buendnis.portal.SampleAlliances.published;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.ContactState;
import de.buendnis.portal.SampleAlliances;
import de.buendnis.portal.directory.Directory.Lookup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the public may know. */
class PublicityTest extends DirectoryFixture {

    @Test
    void nothingOfAnAllianceIsKnownBeforeItsProfileIsPublished() {
        assertHidden("peine", "Peine");
    }

    @ParameterizedTest
    @EnumSource(names = {"ABANDONED", "UNKNOWN", "DISSOLVED"})
    void whatIsGivenUpOrDissolvedIsHidden(AllianceStage stage) {
        publish("ploen", AllianceState.newBuilder(SampleAlliances.ploen()).setStage(stage));

        assertThat(names("Plön")).isEmpty();
        assertThat(directory.withId("ploen")).isEmpty();
        assertThat(directory.active()).isEqualTo(3);
    }

    @Test
    void aDissolvedAllianceIsGoneIfItWasEverPublished() {
        publish(
                "ploen",
                AllianceState.newBuilder(SampleAlliances.ploen())
                        .setStage(AllianceStage.DISSOLVED)
                        .setProfile(null));
        publish(
                "peine",
                AllianceState.newBuilder(SampleAlliances.peine())
                        .setStage(AllianceStage.DISSOLVED));

        assertThat(directory.find("ploen")).isInstanceOf(Lookup.Gone.class);
        assertThat(directory.find("peine")).isInstanceOf(Lookup.Unknown.class);
    }

    @Test
    void aDormantAllianceIsShownOnlyIfItIsListed() {
        AllianceState.Builder dormant =
                AllianceState.newBuilder(SampleAlliances.ploen()).setStage(AllianceStage.DORMANT);
        publish("ploen", dormant.setListed(true));
        assertThat(names("Plön")).hasSize(1);
        assertThat(directory.active()).isEqualTo(3);

        publish("ploen", dormant.setListed(false));
        assertHidden("ploen", "Plön");
    }

    @Test
    void aHiddenProfileTakesTheAllianceAway() {
        publish("ploen", AllianceState.newBuilder(SampleAlliances.ploen()).setProfile(null));

        assertHidden("ploen", "Plön");
    }

    @Test
    void anErasedAllianceIsUnknown() {
        index.publish(alliances, message("ploen", ++version, null));

        assertHidden("ploen", "Plön");
    }

    @Test
    void anOldAddressLeadsNowhere() {
        publish("ploen", AllianceState.newBuilder(SampleAlliances.ploen()).setSlug("stadt-ploen"));

        assertThat(directory.find("ploen")).isInstanceOf(Lookup.Unknown.class);
        assertThat(directory.find("stadt-ploen")).isInstanceOf(Lookup.Shown.class);
    }

    @Test
    void contactsComeInTheirOrderAndGoAtOnce() {
        index.publish(contacts, ploenContact());
        index.publish(
                contacts,
                contact(
                        "ploen-2",
                        1,
                        ContactState.newBuilder()
                                .setAllianceId("ploen")
                                .setFunction("Leitung")
                                .setPosition(-1)
                                .build()));
        Alliance ploen = directory.withId("ploen").orElseThrow();
        assertThat(directory.contacts(ploen))
                .extracting(ContactState::getFunction)
                .containsExactly("Leitung", "Koordination");

        index.publish(contacts, contact("ploen-2", 2, null));
        assertThat(directory.contacts(ploen))
                .extracting(ContactState::getFunction)
                .containsExactly("Koordination");
    }

    @Test
    void alliancesOfADistrictAreThePublicOnes() {
        publish(
                "froendenberg",
                published("froendenberg", "Bündnis Fröndenberg", ploenPlace())
                        .setParentId("kreis-unna"));
        publish(
                "peine",
                AllianceState.newBuilder(SampleAlliances.peine()).setParentId("kreis-unna"));

        assertThat(directory.belongingTo("kreis-unna"))
                .extracting(Alliance::slug)
                .containsExactly("froendenberg");
    }
}
