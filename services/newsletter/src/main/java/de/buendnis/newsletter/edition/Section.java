package de.buendnis.newsletter.edition;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an edition, ready to be shown.
 *
 * @param paragraphs its text, each a list of lines
 */
record Section(String title, List<List<String>> paragraphs, @Nullable String link) {

    /** On a page of this site. */
    static Section of(Piece piece) {
        return of(piece, "");
    }

    /**
     * @param base put before links within this site
     */
    static Section of(Piece piece, String base) {
        return new Section(piece.title(), paragraphs(piece.text()), link(piece, base));
    }

    static @Nullable String link(Piece piece, String base) {
        String link = piece.link();
        return link != null && link.startsWith("/") ? base + link : link;
    }

    /** An empty line parts paragraphs. */
    static List<List<String>> paragraphs(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split("\\n\\s*\\n"))
                        .map(paragraph -> List.of(paragraph.split("\\n")))
                        .toList();
    }
}
