package de.buendnis.newsletter.edition;

import de.buendnis.newsletter.edition.EditionHappening.Approved;
import de.buendnis.newsletter.edition.EditionHappening.Cancelled;
import de.buendnis.newsletter.edition.EditionHappening.Drafted;
import de.buendnis.newsletter.edition.EditionHappening.Edited;
import de.buendnis.newsletter.edition.EditionHappening.HandedBack;
import de.buendnis.newsletter.edition.EditionHappening.SendingPaused;
import de.buendnis.newsletter.edition.EditionHappening.SendingResumed;
import de.buendnis.newsletter.edition.EditionHappening.SendingStarted;
import de.buendnis.newsletter.edition.EditionHappening.Sent;
import de.buendnis.newsletter.edition.EditionHappening.Submitted;
import de.buendnis.platform.web.input.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the newsletter.
 *
 * @param slug its part of addresses, such as 2027-04
 * @param pieces what it tells, in order
 * @param author who began it
 * @param editor who changed its texts last
 * @param approver who agreed to these very texts
 * @param note with which it was handed back, until it is submitted again
 * @param since when it came to its stage
 * @param recipients to how many it was addressed, once it is sent
 */
record Edition(
        String slug,
        Wording wording,
        List<Piece> pieces,
        EditionStage stage,
        Editor author,
        Editor editor,
        @Nullable Editor approver,
        @Nullable String note,
        Instant since,
        long recipients) {

    /** A letter that takes ten minutes to read. */
    static final int MOST_PIECES = 30;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 40;

    /** Pages beside the editions in the public address. */
    private static final Set<String> RESERVED =
            Set.of("archiv", "bestaetigen", "abmelden", "anmelden", "feed", "neu");

    private static final TextField NOTE = new TextField("note", "Anmerkung", 1000, true);

    static Drafted draft(String slug, Wording wording, Editor by, Instant now) {
        if (slug.length() > LONGEST_SLUG || !SLUG.matcher(slug).matches()) {
            throw EditionRule.SLUG_INVALID.refuse();
        }
        if (RESERVED.contains(slug)) {
            throw EditionRule.SLUG_RESERVED.refuse(slug);
        }
        return new Drafted(slug, wording, by, now);
    }

    Edited reword(Wording changed, Editor by, Instant now) {
        return edited(new Edit.Reworded(changed), by, now);
    }

    Edited add(Piece piece, Editor by, Instant now) {
        requireOpen();
        if (pieces.size() >= MOST_PIECES) {
            throw EditionRule.TOO_MANY_PIECES.refuse(MOST_PIECES);
        }
        if (piece.itemId() != null && ofItem(piece.itemId())) {
            throw EditionRule.ITEM_TAKEN.refuse();
        }
        return edited(new Edit.PieceAdded(piece), by, now);
    }

    Edited replace(Piece piece, Editor by, Instant now) {
        requireOpen();
        Piece unused = piece(piece.id());
        return edited(new Edit.PieceReplaced(piece), by, now);
    }

    Edited remove(String pieceId, Editor by, Instant now) {
        requireOpen();
        return edited(new Edit.PieceRemoved(piece(pieceId).id()), by, now);
    }

    /** One place up or down; the first one stays the first. */
    Edited move(String pieceId, boolean up, Editor by, Instant now) {
        requireOpen();
        return edited(new Edit.PieceMoved(piece(pieceId).id(), up), by, now);
    }

    /**
     * Hands it to a second person.
     *
     * @param outdated titles of pieces whose item is not true any more, or has changed
     */
    Submitted submit(List<String> outdated, Instant now) {
        require(EditionStage.DRAFT, "In die Prüfung geht nur ein Entwurf.");
        if (pieces.isEmpty()) {
            throw EditionRule.NOTHING_TO_TELL.refuse();
        }
        requireTrue(outdated);
        return new Submitted(now);
    }

    /** Back to those who write. */
    HandedBack handBack(@Nullable String typed, Instant now) {
        if (stage != EditionStage.IN_REVIEW && stage != EditionStage.APPROVED) {
            throw wrongStage("Zurückgeben lässt sich, was in Prüfung oder freigegeben ist.");
        }
        return new HandedBack(NOTE.optional(typed), now);
    }

    /** Agrees to the texts as they stand. */
    Approved approve(List<String> outdated, Editor by, Instant now) {
        require(EditionStage.IN_REVIEW, "Freigegeben wird, was in Prüfung ist.");
        if (by.isSameAs(author) || by.isSameAs(editor)) {
            throw EditionRule.OWN_EDITION.refuse();
        }
        requireTrue(outdated);
        return new Approved(by, now);
    }

    SendingStarted send(List<String> outdated, Instant now) {
        require(
                EditionStage.APPROVED,
                "Versendet wird nur, was eine zweite Person freigegeben hat.");
        requireTrue(outdated);
        return new SendingStarted(now);
    }

    SendingPaused pause(Instant now) {
        require(EditionStage.SENDING, "Anhalten lässt sich nur ein laufender Versand.");
        return new SendingPaused(now);
    }

    SendingResumed resume(Instant now) {
        require(EditionStage.PAUSED, "Fortsetzen lässt sich nur ein angehaltener Versand.");
        return new SendingResumed(now);
    }

    /** Every mail of the run is settled. */
    Sent sent(long addressed, Instant now) {
        if (stage != EditionStage.SENDING && stage != EditionStage.PAUSED) {
            throw wrongStage("Abgeschlossen wird nur ein Versand, der begonnen hat.");
        }
        return new Sent(addressed, now);
    }

    Cancelled cancel(Instant now) {
        requireOpen();
        return new Cancelled(now);
    }

    /** The piece of this id; refused as unknown where there is none. */
    Piece piece(String pieceId) {
        return pieces.stream()
                .filter(piece -> piece.id().equals(pieceId))
                .findFirst()
                .orElseThrow(EditionRule.UNKNOWN_PIECE::refuse);
    }

    boolean ofItem(String itemId) {
        return pieces.stream().anyMatch(piece -> itemId.equals(piece.itemId()));
    }

    /** The item that a piece is made of, if there is such a piece and it is made of one. */
    Optional<String> itemOf(String pieceId) {
        return pieces.stream()
                .filter(piece -> piece.id().equals(pieceId))
                .flatMap(piece -> Stream.ofNullable(piece.itemId()))
                .findFirst();
    }

    /** Ids of the items that it tells. */
    List<String> itemIds() {
        return pieces.stream().flatMap(piece -> Stream.ofNullable(piece.itemId())).toList();
    }

    /** The state after what happened; the first happening has no state before. */
    static Edition apply(@Nullable Edition before, EditionHappening happening) {
        return EditionChanges.apply(before, happening);
    }

    private Edited edited(Edit edit, Editor by, Instant now) {
        requireOpen();
        return new Edited(edit, stage == EditionStage.APPROVED, by, now);
    }

    private static void requireTrue(List<String> outdated) {
        if (!outdated.isEmpty()) {
            throw EditionRule.OUTDATED.refuse("„" + String.join("“, „", outdated) + "“");
        }
    }

    void requireOpen() {
        if (!stage.isOpen()) {
            throw EditionRule.FINISHED.refuse(wording.subject(), stage.label());
        }
    }

    private void require(EditionStage wanted, String remedy) {
        if (stage != wanted) {
            throw wrongStage(remedy);
        }
    }

    private RuntimeException wrongStage(String remedy) {
        return EditionRule.WRONG_STAGE.refuse(wording.subject(), stage.label(), remedy);
    }
}
