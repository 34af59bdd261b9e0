package de.buendnis.newsletter.edition;

import org.springframework.data.annotation.TypeAlias;

/** A change of an edition's texts. */
sealed interface Edit {

    @TypeAlias("EditionReworded")
    record Reworded(Wording wording) implements Edit {}

    @TypeAlias("EditionPieceAdded")
    record PieceAdded(Piece piece) implements Edit {}

    /** The same piece in other words, or told anew from its item. */
    @TypeAlias("EditionPieceReplaced")
    record PieceReplaced(Piece piece) implements Edit {}

    @TypeAlias("EditionPieceRemoved")
    record PieceRemoved(String pieceId) implements Edit {}

    @TypeAlias("EditionPieceMoved")
    record PieceMoved(String pieceId, boolean up) implements Edit {}
}
