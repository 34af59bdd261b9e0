package de.buendnis.newsletter.edition;

import de.buendnis.platform.web.input.Refusals;
import org.jspecify.annotations.Nullable;

/** What was typed about a piece, exactly as it was typed. */
record PieceForm(@Nullable String title, @Nullable String text, @Nullable String link) {

    static PieceForm empty() {
        return new PieceForm(null, null, null);
    }

    static PieceForm of(Piece piece) {
        return new PieceForm(piece.title(), piece.text(), piece.link());
    }

    /**
     * What was meant; null if the refusals got something.
     *
     * @param before the piece that is reworded; null for a new one
     */
    @Nullable Piece value(String id, @Nullable Piece before, Refusals refusals) {
        String cleanTitle = refusals.value(() -> Piece.TITLE.required(title));
        String cleanText = refusals.value(() -> Piece.TEXT.required(text));
        // Read with words that are fine, so that the link's refusal comes along with theirs.
        Piece linked = refusals.value(() -> Piece.own(id, "-", "-", link));
        if (cleanTitle == null || cleanText == null || linked == null) {
            return null;
        }
        return before == null
                ? Piece.own(id, cleanTitle, cleanText, linked.link())
                : before.reworded(cleanTitle, cleanText, linked.link());
    }
}
