package de.buendnis.portal.wording;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plain texts as alliances and the office write them: an empty line parts paragraphs, and nothing
 * else means anything.
 */
public final class Paragraphs {

    private Paragraphs() {}

    public static List<String> of(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split("\\R\\s*\\R"))
                        .map(String::strip)
                        .filter(paragraph -> !paragraph.isEmpty())
                        .toList();
    }
}
