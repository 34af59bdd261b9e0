package de.buendnis.newsletter.edition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The letter for those who read plain text: lines that any program can break. */
final class LetterText {

    /** Fits on a phone. */
    private static final String RULE = "-".repeat(36);

    private LetterText() {}

    static String of(Edition edition, String page, String base) {
        List<String> parts = new ArrayList<>();
        parts.add("Lokale Bündnisse für Familie: Newsletter\n\n" + edition.wording().subject());
        if (!edition.wording().introduction().isEmpty()) {
            parts.add(edition.wording().introduction());
        }
        edition.pieces().forEach(piece -> parts.add(piece(piece, base)));
        parts.add(
                """
                %s
                Diese Ausgabe im Netz lesen:
                %s

                Newsletter abbestellen:
                %s

                Sie bekommen diese E-Mail, weil Sie den Newsletter abonniert und das bestätigt haben.

                Servicestelle Lokale Bündnisse für Familie
                Impressum: %s/impressum
                Datenschutz: %s/datenschutz
                """
                        .formatted(RULE, page, Letter.UNSUBSCRIBE, base, base));
        return String.join("\n\n", parts);
    }

    private static String piece(Piece piece, String base) {
        @Nullable String link = Section.link(piece, base);
        return "%s\n%s\n\n%s%s"
                .formatted(
                        RULE,
                        piece.title(),
                        piece.text(),
                        link == null ? "" : "\n\nMehr dazu: " + link);
    }
}
