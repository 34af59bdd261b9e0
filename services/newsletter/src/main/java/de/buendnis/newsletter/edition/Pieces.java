package de.buendnis.newsletter.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.newsletter.item.Proposal;
import java.util.UUID;

/** Makes pieces of items. */
final class Pieces {

    private Pieces() {}

    /** The piece of an item; the same one each time. */
    static Piece of(String itemId, Proposal proposal) {
        return told(UUID.nameUUIDFromBytes(itemId.getBytes(UTF_8)).toString(), itemId, proposal);
    }

    /** The piece of this id, in the words that the item has now. */
    static Piece told(String pieceId, String itemId, Proposal proposal) {
        return new Piece(
                pieceId,
                itemId,
                proposal.headline(),
                proposal.text(),
                proposal.link(),
                proposal.changedAt());
    }
}
