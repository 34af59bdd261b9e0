package de.buendnis.portal.directory;

import de.buendnis.portal.directory.GermanText.Word;
import java.util.List;

/** Compares words with short texts as the search for alliances does, without an index. */
public final class WordMatch {

    private final List<Word> words;

    /**
     * @param typed by somebody who searches; nothing typed matches everything
     */
    public WordMatch(String typed) {
        this.words = GermanText.words(typed).stream().filter(word -> !word.small()).toList();
    }

    /** Whether each word begins some word of the texts, or is a form of it. */
    public boolean in(List<String> texts) {
        List<Word> found = texts.stream().flatMap(text -> GermanText.words(text).stream()).toList();
        return words.stream()
                .allMatch(word -> found.stream().anyMatch(other -> matches(word, other)));
    }

    private static boolean matches(Word sought, Word other) {
        return other.folded().startsWith(sought.folded()) || other.stem().equals(sought.stem());
    }
}
