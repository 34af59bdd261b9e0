package de.buendnis.events.participation;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.events.LocalActionState;
import de.buendnis.contracts.events.ParticipationChangeKind;
import de.buendnis.contracts.events.ParticipationMessage;
import de.buendnis.contracts.events.ParticipationStage;
import de.buendnis.events.RegistryVoice;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParticipationMessagesTest {

    private final ParticipationMessages messages = new ParticipationMessages();

    @Test
    void plansAreNobodysBusiness() {
        ParticipationMessage message = message(null, Fixtures.submitted());

        assertThat(message.getChange()).isNull();
        assertThat(message.getState().getStage()).isEqualTo(ParticipationStage.SUBMITTED);
        assertThat(message.getState().getActions()).isEmpty();
    }

    @Test
    void remarksAndReasonsNeverTravel() {
        Participation asked = Fixtures.asked();
        byte[] request =
                encoded(
                        new ParticipationHappening.ChangesRequested(
                                new Remarks("Streng geheim", Map.of("a1", "Auch geheim")),
                                Fixtures.NOW),
                        asked);
        byte[] rejection =
                encoded(
                        new ParticipationHappening.Rejected("Nicht für Familien", Fixtures.NOW),
                        Fixtures.rejected());

        assertThat(text(request)).doesNotContain("geheim", "Uhr");
        assertThat(text(rejection)).doesNotContain("Familien");
    }

    @Test
    void whatIsPublicTravelsWhole() {
        Participation confirmed = Fixtures.confirmed();

        ParticipationMessage message =
                message(new ParticipationHappening.Confirmed(true, Fixtures.NOW), confirmed);

        assertThat(message.getChange().getKind()).isEqualTo(ParticipationChangeKind.CONFIRMED);
        assertThat(message.getChange().getConfirmed().getFirst()).isTrue();
        assertThat(message.getState().getActions())
                .satisfiesExactly(
                        exhibition -> {
                            assertThat(exhibition.getStartsAt()).isNull();
                            assertThat(exhibition.getPublishedAt()).isEqualTo(Fixtures.NOW);
                            assertThat(exhibition.getLastDay()).isEqualTo(Fixtures.LAST);
                            assertThat(exhibition.getContactMail())
                                    .isEqualTo("familie@ploen.example");
                        },
                        guide -> {
                            assertThat(guide.getStartsAt()).hasToString("10:00");
                            assertThat(guide.getPostalCode()).isEqualTo("24306");
                            assertThat(guide.getState()).isEqualTo(LocalActionState.PUBLISHED);
                        });
    }

    @Test
    void movedAndCancelledActionsAreNamed() {
        Participation confirmed = Fixtures.confirmed();
        var moved =
                confirmed.move(
                        "a2",
                        Fixtures.hours(LocalDate.of(2027, 5, 15), 10, 14),
                        Fixtures.ploen(),
                        Fixtures.open());
        var cancelled = confirmed.cancel("a1", "Regen", Fixtures.TODAY);

        ParticipationMessage move = message(moved, ParticipationChanges.apply(confirmed, moved));
        ParticipationMessage cancellation =
                message(cancelled, ParticipationChanges.apply(confirmed, cancelled));

        assertThat(move.getChange().getActionMoved().getActionId()).isEqualTo("a2");
        assertThat(move.getState().getActions().get(1).getMovedFrom())
                .isEqualTo(LocalDate.of(2027, 5, 14));
        assertThat(move.getState().getActions().get(1).getPublishedAt()).isEqualTo(Fixtures.NOW);
        assertThat(cancellation.getChange().getActionCancelled().getActionId()).isEqualTo("a1");
        assertThat(cancellation.getState().getActions().getFirst().getState())
                .isEqualTo(LocalActionState.CANCELLED);
    }

    private ParticipationMessage message(ParticipationHappening happening, Participation state) {
        return new MessageCodec().decode(encoded(happening, state), ParticipationMessage.class);
    }

    private byte[] encoded(ParticipationHappening happening, Participation state) {
        return new MessageCodec()
                .encode(messages.message(RegistryVoice.envelope("c1:ploen", 3), happening, state));
    }

    private static String text(byte[] encoded) {
        return new String(encoded, StandardCharsets.UTF_8);
    }
}
