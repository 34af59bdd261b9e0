package de.buendnis.portal.portrait;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plain texts of alliances: an empty line parts paragraphs, and nothing else means anything. */
final class Paragraphs {

    private Paragraphs() {}

    static List<String> of(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split("\\R\\s*\\R"))
                        .map(String::strip)
                        .filter(paragraph -> !paragraph.isEmpty())
                        .toList();
    }
}
