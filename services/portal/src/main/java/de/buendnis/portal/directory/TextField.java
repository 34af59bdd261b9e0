package de.buendnis.portal.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * Where a word may be found, and how much that counts. A word of the name outweighs all the others
 * together, so the order of results can be explained without statistics.
 */
enum TextField {
    NAME(16),
    PLACE(8),
    TOPICS(3),
    TEXTS(1);

    /** Only that a word is there: as weights are fixed, nobody asks how often and where. */
    private static final FieldType TYPE = type();

    private final float weight;

    TextField(float weight) {
        this.weight = weight;
    }

    float weight() {
        return weight;
    }

    /**
     * The texts for the index. They are cut and folded once for both fields, and each word has its
     * stem looked for once, however often it comes: words are most of what a portrait costs.
     */
    List<Field> fields(List<String> texts) {
        // A line's end ends a word, too.
        var words = new LinkedHashSet<>(GermanText.folded(String.join("\n", texts)));
        return List.of(
                new Field(folded(), new Terms(words), TYPE),
                new Field(stemmed(), GermanText.stems(words), TYPE));
    }

    String folded() {
        return name().toLowerCase(Locale.ROOT);
    }

    String stemmed() {
        return folded() + ".stem";
    }

    private static FieldType type() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
