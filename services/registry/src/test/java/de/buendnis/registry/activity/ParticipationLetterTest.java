package de.buendnis.registry.activity;

import static de.buendnis.contracts.events.ParticipationChangeKind.CHANGES_REQUESTED;
import static de.buendnis.contracts.events.ParticipationChangeKind.CONFIRMED;
import static de.buendnis.contracts.events.ParticipationChangeKind.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.events.ParticipationChange;
import de.buendnis.contracts.events.ParticipationChangeKind;
import de.buendnis.contracts.events.ParticipationStage;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParticipationLetterTest {

    private static final String LINK = "https://buendnisse.example/mein-buendnis/aktionstag";

    @ParameterizedTest
    @EnumSource(ParticipationChangeKind.class)
    void onlyTheOfficesDecisionsAreWorthALetter(ParticipationChangeKind kind) {
        assertThat(about(EventsVoice.change(kind)).isPresent())
                .isEqualTo(EnumSet.of(CONFIRMED, CHANGES_REQUESTED, REJECTED).contains(kind));
    }

    @Test
    void eachNamesTheAllianceAndLeadsToTheRegistration() {
        for (ParticipationChangeKind kind : EnumSet.of(CONFIRMED, CHANGES_REQUESTED, REJECTED)) {
            ParticipationLetter letter = about(EventsVoice.change(kind)).orElseThrow();

            assertThat(letter.subject()).endsWith(": Bündnis Plön");
            assertThat(letter.text())
                    .startsWith("Guten Tag,")
                    .contains("„Bündnis Plön“", "\n" + LINK + "\n")
                    .doesNotContain("null", "%s");
        }
    }

    @Test
    void aLaterConfirmationIsToldAsSuch() {
        assertThat(about(EventsVoice.confirmed(true)).orElseThrow().subject())
                .startsWith("Anmeldung zum Aktionstag bestätigt");
        assertThat(about(EventsVoice.confirmed(false)).orElseThrow().subject())
                .startsWith("Anmeldung zum Aktionstag erneut bestätigt");
    }

    @Test
    void aRejectedChangeLeavesWhatWasConfirmed() {
        ParticipationLetter letter =
                about(EventsVoice.change(REJECTED), ParticipationStage.CONFIRMED).orElseThrow();

        assertThat(letter.subject()).isEqualTo("Änderungen zum Aktionstag abgelehnt: Bündnis Plön");
        assertThat(letter.text()).contains("bleibt, was zuvor bestätigt war", LINK);
    }

    private static Optional<ParticipationLetter> about(ParticipationChange change) {
        return about(change, ParticipationStage.UNKNOWN);
    }

    private static Optional<ParticipationLetter> about(
            ParticipationChange change, ParticipationStage stage) {
        return ParticipationLetter.about(
                change, stage, "Bündnis Plön", "https://buendnisse.example");
    }
}
