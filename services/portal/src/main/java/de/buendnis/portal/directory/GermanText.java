package de.buendnis.portal.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How German words are compared: "Plön", "Ploen" and "ploen" are one word, and "Familien" is a form
 * of "Familie". No word is left out of the index: Weil, Werden and Hatten are places, too.
 */
final class GermanText {

    private static final Analyzer WORDS = analyzer();

    private static final Set<String> SMALL_WORDS =
            GermanAnalyzer.getDefaultStopSet().stream()
                    .map(word -> new String((char[]) word))
                    .flatMap(word -> folded(word).stream())
                    .collect(Collectors.toUnmodifiableSet());

    private GermanText() {}

    /** A word of a search with its stem. */
    record Word(String folded, String stem) {

        /** "für", "im", "und": they need not match. */
        boolean small() {
            return SMALL_WORDS.contains(folded);
        }
    }

    static List<Word> words(String text) {
        List<String> folded = folded(text);
        List<String> stems = new ArrayList<>(folded.size());
        read(stems(folded), stems);
        List<Word> words = new ArrayList<>(folded.size());
        for (int at = 0; at < folded.size(); at++) {
            words.add(new Word(folded.get(at), stems.get(at)));
        }
        return words;
    }

    /** Words as written, in small letters, umlauts folded. */
    static List<String> folded(String text) {
        List<String> words = new ArrayList<>();
        read(WORDS.tokenStream("", text), words);
        return words;
    }

    /** One for each word, in their order. */
    static TokenStream stems(Collection<String> folded) {
        return new GermanLightStemFilter(new Terms(folded));
    }

    private static void read(TokenStream words, Collection<String> into) {
        try (words) {
            CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                into.add(term.toString());
            }
            words.end();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private static Analyzer analyzer() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new StandardTokenizer();
                return new TokenStreamComponents(
                        source,
                        new ASCIIFoldingFilter(
                                new GermanNormalizationFilter(new LowerCaseFilter(source))));
            }
        };
    }
}
