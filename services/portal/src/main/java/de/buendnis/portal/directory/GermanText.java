package de.buendnis.portal.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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

    /** Words as written, in small letters, umlauts folded. */
    static final Analyzer FOLDED = analyzer(false);

    /** The same, cut down to their stems. */
    static final Analyzer STEMMED = analyzer(true);

    private static final Set<String> SMALL_WORDS =
            GermanAnalyzer.getDefaultStopSet().stream()
                    .map(word -> new String((char[]) word))
                    .flatMap(word -> words(FOLDED, word).stream())
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
        List<String> folded = words(FOLDED, text);
        List<String> stems = words(STEMMED, text);
        List<Word> words = new ArrayList<>(folded.size());
        for (int at = 0; at < folded.size(); at++) {
            words.add(new Word(folded.get(at), stems.get(at)));
        }
        return words;
    }

    private static List<String> words(Analyzer analyzer, String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return words;
    }

    private static Analyzer analyzer(boolean stemming) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new StandardTokenizer();
                TokenStream words =
                        new ASCIIFoldingFilter(
                                new GermanNormalizationFilter(new LowerCaseFilter(source)));
                return new TokenStreamComponents(
                        source, stemming ? new GermanLightStemFilter(words) : words);
            }
        };
    }
}
