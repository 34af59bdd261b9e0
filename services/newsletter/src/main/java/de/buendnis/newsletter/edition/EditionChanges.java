package de.buendnis.newsletter.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes an edition's next state of what happened. Decides nothing. */
final class EditionChanges {

    private EditionChanges() {}

    static Edition apply(@Nullable Edition before, EditionHappening happening) {
        if (happening instanceof EditionHappening.Drafted drafted) {
            return new Edition(
                    drafted.slug(),
                    drafted.wording(),
                    List.of(),
                    EditionStage.DRAFT,
                    drafted.by(),
                    drafted.by(),
                    null,
                    null,
                    drafted.at(),
                    0);
        }
        return after(
                Objects.requireNonNull(before, "Only being drafted needs no edition"), happening);
    }

    private static Edition after(Edition edition, EditionHappening happening) {
        return switch (happening) {
            case EditionHappening.Drafted drafted ->
                    throw new IllegalStateException("Drafted twice");
            case EditionHappening.Edited edited -> edited(edition, edited);
            case EditionHappening.Submitted submitted ->
                    at(edition, EditionStage.IN_REVIEW, null, null, submitted.at());
            case EditionHappening.HandedBack back ->
                    at(edition, EditionStage.DRAFT, null, back.note(), back.at());
            case EditionHappening.Approved approved ->
                    at(edition, EditionStage.APPROVED, approved.by(), null, approved.at());
            case EditionHappening.SendingStarted started ->
                    running(edition, EditionStage.SENDING, 0, started.at());
            case EditionHappening.SendingPaused paused ->
                    running(edition, EditionStage.PAUSED, 0, paused.at());
            case EditionHappening.SendingResumed resumed ->
                    running(edition, EditionStage.SENDING, 0, resumed.at());
            case EditionHappening.Sent sent ->
                    running(edition, EditionStage.SENT, sent.recipients(), sent.at());
            case EditionHappening.Cancelled cancelled ->
                    at(edition, EditionStage.CANCELLED, null, null, cancelled.at());
        };
    }

    /** Whatever was changed has to be read again by a second person. */
    private static Edition edited(Edition edition, EditionHappening.Edited edited) {
        Wording wording =
                edited.edit() instanceof Edit.Reworded reworded
                        ? reworded.wording()
                        : edition.wording();
        boolean wasDraft = edition.stage() == EditionStage.DRAFT;
        return new Edition(
                edition.slug(),
                wording,
                pieces(edition.pieces(), edited.edit()),
                EditionStage.DRAFT,
                edition.author(),
                edited.by(),
                null,
                edition.note(),
                wasDraft ? edition.since() : edited.at(),
                0);
    }

    private static List<Piece> pieces(List<Piece> before, Edit edit) {
        return switch (edit) {
            case Edit.Reworded reworded -> before;
            case Edit.PieceAdded added ->
                    Stream.concat(before.stream(), Stream.of(added.piece())).toList();
            case Edit.PieceReplaced replaced ->
                    before.stream()
                            .map(
                                    piece ->
                                            piece.id().equals(replaced.piece().id())
                                                    ? replaced.piece()
                                                    : piece)
                            .toList();
            case Edit.PieceRemoved removed ->
                    before.stream().filter(piece -> !piece.id().equals(removed.pieceId())).toList();
            case Edit.PieceMoved moved -> moved(before, moved);
        };
    }

    private static List<Piece> moved(List<Piece> before, Edit.PieceMoved moved) {
        int from =
                IntStream.range(0, before.size())
                        .filter(at -> before.get(at).id().equals(moved.pieceId()))
                        .findFirst()
                        .orElseThrow();
        int to = Math.clamp(from + (moved.up() ? -1L : 1L), 0, before.size() - 1);
        var pieces = new ArrayList<>(before);
        Collections.swap(pieces, from, to);
        return List.copyOf(pieces);
    }

    private static Edition at(
            Edition edition,
            EditionStage stage,
            @Nullable Editor approver,
            @Nullable String note,
            Instant since) {
        return new Edition(
                edition.slug(),
                edition.wording(),
                edition.pieces(),
                stage,
                edition.author(),
                edition.editor(),
                approver,
                note,
                since,
                0);
    }

    private static Edition running(
            Edition edition, EditionStage stage, long recipients, Instant since) {
        return new Edition(
                edition.slug(),
                edition.wording(),
                edition.pieces(),
                stage,
                edition.author(),
                edition.editor(),
                edition.approver(),
                null,
                since,
                recipients);
    }
}
