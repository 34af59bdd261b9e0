package de.buendnis.portal.directory;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
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
    static final FieldType TYPE = type();

    private final float weight;

    TextField(float weight) {
        this.weight = weight;
    }

    float weight() {
        return weight;
    }

    String folded() {
        return name().toLowerCase(Locale.ROOT);
    }

    String stemmed() {
        return folded() + ".stem";
    }

    static Map<String, Analyzer> analyzers() {
        Map<String, Analyzer> analyzers = new HashMap<>();
        for (TextField field : values()) {
            analyzers.put(field.folded(), GermanText.FOLDED);
            analyzers.put(field.stemmed(), GermanText.STEMMED);
        }
        return analyzers;
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
