package de.buendnis.newsletter.edition;

import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.newsletter.EditionChange;
import de.buendnis.contracts.newsletter.EditionChangeKind;
import de.buendnis.contracts.newsletter.EditionItem;
import de.buendnis.contracts.newsletter.EditionMessage;
import de.buendnis.contracts.newsletter.EditionState;
import de.buendnis.platform.messaging.AggregateType;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What others hear of an edition. Its texts are not among it before it is sent. */
@Component
class EditionMessages implements AggregateType<Edition, EditionHappening> {

    static final String COLLECTION = "edition";
    static final String TOPIC = "newsletter.edition";

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Class<Edition> stateType() {
        return Edition.class;
    }

    @Override
    public Class<EditionHappening> happeningType() {
        return EditionHappening.class;
    }

    @Override
    public Edition apply(@Nullable Edition state, EditionHappening happening) {
        return Edition.apply(state, happening);
    }

    @Override
    public SpecificRecord message(
            Envelope envelope, @Nullable EditionHappening happening, Edition state) {
        return new EditionMessage(
                envelope,
                happening == null ? null : new EditionChange(kind(happening)),
                state(state));
    }

    private static EditionChangeKind kind(EditionHappening happening) {
        return switch (happening) {
            case EditionHappening.Drafted drafted -> EditionChangeKind.DRAFTED;
            case EditionHappening.Edited edited ->
                    edited.voided() ? EditionChangeKind.APPROVAL_VOIDED : EditionChangeKind.EDITED;
            case EditionHappening.Submitted submitted -> EditionChangeKind.SUBMITTED;
            case EditionHappening.HandedBack back -> EditionChangeKind.APPROVAL_VOIDED;
            case EditionHappening.Approved approved -> EditionChangeKind.APPROVED;
            case EditionHappening.SendingStarted started -> EditionChangeKind.SENDING_STARTED;
            case EditionHappening.SendingPaused paused -> EditionChangeKind.SENDING_PAUSED;
            case EditionHappening.SendingResumed resumed -> EditionChangeKind.SENDING_RESUMED;
            case EditionHappening.Sent sent -> EditionChangeKind.SENT;
            case EditionHappening.Cancelled cancelled -> EditionChangeKind.CANCELLED;
        };
    }

    private static EditionState state(Edition edition) {
        boolean sent = edition.stage() == EditionStage.SENT;
        return new EditionState(
                edition.slug(),
                edition.wording().subject(),
                de.buendnis.contracts.newsletter.EditionStage.valueOf(edition.stage().name()),
                sent ? edition.since() : null,
                sent ? edition.wording().introduction() : "",
                sent ? edition.pieces().stream().map(EditionMessages::item).toList() : List.of());
    }

    private static EditionItem item(Piece piece) {
        return new EditionItem(piece.title(), piece.text(), piece.link());
    }
}
