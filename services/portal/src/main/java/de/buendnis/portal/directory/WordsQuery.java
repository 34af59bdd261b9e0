package de.buendnis.portal.directory;

import de.buendnis.portal.directory.GermanText.Word;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What somebody typed, as a question to the index. */
final class WordsQuery {

    private static final int WORDS_AT_MOST = 12;
    private static final float STEM = 0.9f;
    private static final float BEGINNING = 0.7f;
    private static final float RESEMBLANCE = 0.5f;

    private WordsQuery() {}

    /** Every word must be found somewhere; the last one may be unfinished. */
    static Query all(String text) {
        List<Word> words = words(text);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean onlySmall = words.stream().allMatch(Word::small);
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            boolean last = at == words.size() - 1;
            query.add(anywhere(word, last), word.small() && !onlySmall ? Occur.SHOULD : Occur.MUST);
        }
        return words.isEmpty() ? new MatchAllDocsQuery() : query.build();
    }

    /** At least one word must be found in a name or place, mistyped by a letter or two at most. */
    static Query any(String text) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Word word : words(text)) {
            if (!word.small()) {
                query.add(resembling(word), Occur.SHOULD);
            }
        }
        return query.build();
    }

    private static List<Word> words(String text) {
        return GermanText.words(text).stream().limit(WORDS_AT_MOST).toList();
    }

    private static Query anywhere(Word word, boolean unfinished) {
        List<Query> places = new ArrayList<>();
        for (TextField field : TextField.values()) {
            Term written = new Term(field.folded(), word.folded());
            places.add(scored(new TermQuery(written), field.weight()));
            places.add(
                    scored(
                            new TermQuery(new Term(field.stemmed(), word.stem())),
                            field.weight() * STEM));
            if (unfinished) {
                places.add(scored(new PrefixQuery(written), field.weight() * BEGINNING));
            }
        }
        return new DisjunctionMaxQuery(places, 0);
    }

    private static Query resembling(Word word) {
        List<Query> places = new ArrayList<>();
        for (TextField field : List.of(TextField.NAME, TextField.PLACE)) {
            Term written = new Term(field.folded(), word.folded());
            int mistakes = word.folded().length() > 5 ? 2 : 1;
            places.add(scored(new TermQuery(written), field.weight()));
            places.add(scored(new FuzzyQuery(written, mistakes, 1), field.weight() * RESEMBLANCE));
        }
        return new DisjunctionMaxQuery(places, 0);
    }

    private static Query scored(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
