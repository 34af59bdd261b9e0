package de.buendnis.newsletter.edition;

import de.buendnis.platform.web.input.TextField;
import de.buendnis.platform.web.input.WebAddress;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One piece of an edition: a headline, a few sentences, and where to read on.
 *
 * @param id within its edition
 * @param itemId the item that it was made of, null for an own one
 * @param link a path of this site, or an absolute web address
 * @param itemAsOf how new the item was when its words were taken over; null for an own piece
 */
record Piece(
        String id,
        @Nullable String itemId,
        String title,
        String text,
        @Nullable String link,
        @Nullable Instant itemAsOf) {

    static final TextField TITLE = new TextField("title", "Überschrift", 150, false);
    static final TextField TEXT = new TextField("text", "Text", 2000, true);
    private static final Pattern PATH =
            Pattern.compile("/([A-Za-z0-9._~%-][A-Za-z0-9._~%/?=&#-]*)?");

    Piece {
        title = TITLE.required(title);
        text = TEXT.required(text);
        link = cleaned(link);
    }

    /** A piece of the editors' own. */
    static Piece own(String id, String title, String text, @Nullable String link) {
        return new Piece(id, null, title, text, link, null);
    }

    /** The same piece in other words. */
    Piece reworded(String newTitle, String newText, @Nullable String newLink) {
        return new Piece(id, itemId, newTitle, newText, newLink, itemAsOf);
    }

    private static @Nullable String cleaned(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String stripped = typed.strip();
        boolean path = stripped.length() <= WebAddress.LIMIT && PATH.matcher(stripped).matches();
        WebAddress address = path ? null : WebAddress.typed("link", stripped);
        return address == null ? stripped : address.value();
    }
}
