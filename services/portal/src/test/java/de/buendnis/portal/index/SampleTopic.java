package de.buendnis.portal.index;

import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.registry.AllianceMessage;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;

/** An indexed topic that just keeps names. */
record SampleTopic(boolean personal) implements IndexedTopic<AllianceMessage> {

    static final SampleTopic ALLIANCES = new SampleTopic(false);

    @Override
    public String topic() {
        return "registry.alliance";
    }

    @Override
    public Class<AllianceMessage> messageType() {
        return AllianceMessage.class;
    }

    @Override
    public Envelope envelope(AllianceMessage message) {
        return message.getEnvelope();
    }

    @Override
    public Document document(AllianceMessage message) {
        Document document = new Document();
        if (message.getState() != null) {
            document.add(new StringField("slug", message.getState().getSlug(), Store.YES));
            document.add(new StoredField("name", message.getState().getName()));
        }
        return document;
    }

    /** What the index shows: names by slug. */
    static Map<String, String> shown(TopicIndex index) {
        return index.read(
                searcher -> {
                    Map<String, String> names = new TreeMap<>();
                    for (ScoreDoc hit : searcher.search(new MatchAllDocsQuery(), 1000).scoreDocs) {
                        Document document = searcher.storedFields().document(hit.doc);
                        if (document.get("slug") != null) {
                            names.put(document.get("slug"), document.get("name"));
                        }
                    }
                    return names;
                });
    }
}
