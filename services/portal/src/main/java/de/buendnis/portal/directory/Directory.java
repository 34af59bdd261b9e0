package de.buendnis.portal.directory;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.ContactMessage;
import de.buendnis.contracts.registry.ContactState;
import de.buendnis.portal.index.TopicIndex;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The public alliances and their published contacts, as of a moment ago. */
@Component
public class Directory {

    /** More than there are districts and municipalities in Germany. */
    static final int ALL = 20_000;

    private static final Sort BY_NAME =
            new Sort(new SortField(AllianceDocuments.NAME_ORDER, SortField.Type.STRING));
    private static final Sort BY_CHANGE =
            new Sort(
                    new SortField(AllianceDocuments.CHANGED, SortField.Type.LONG, true),
                    new SortField(AllianceDocuments.NAME_ORDER, SortField.Type.STRING));
    private static final Sort BY_POSITION =
            new Sort(new SortField(ContactDocuments.POSITION, SortField.Type.LONG));

    private final TopicIndex index;
    private final MessageCodec codec;

    Directory(TopicIndex index, MessageCodec codec) {
        this.index = index;
        this.codec = codec;
    }

    /**
     * Finds alliances by words, Länder and fields of action, with what other filters would give.
     */
    public Found search(Search search) {
        return index.read(searcher -> new FacetedSearch(searcher, codec).run(search));
    }

    /** Up to three alliances whose names or places resemble what was sought in vain. */
    public List<Alliance> resembling(String words) {
        Query query = shown(WordsQuery.any(words));
        return index.read(searcher -> decode(searcher, searcher.search(query, 3).scoreDocs, codec));
    }

    /** What stands at {@code /buendnisse/{slug}}. */
    public Lookup find(String slug) {
        Query address = new TermQuery(new Term(AllianceDocuments.SLUG, slug));
        List<Alliance> shown = alliances(shown(address), BY_CHANGE, 1);
        if (!shown.isEmpty()) {
            return new Lookup.Shown(shown.getFirst());
        }
        // Whatever is not shown and still has an address was shown once.
        return count(address) > 0 ? new Lookup.Gone() : new Lookup.Unknown();
    }

    /** A public alliance by its id; references to others lead nowhere. */
    public Optional<Alliance> withId(String id) {
        return alliances(shown(new TermQuery(new Term(AllianceDocuments.ID, id))), BY_NAME, 1)
                .stream()
                .findFirst();
    }

    /** Whether it was public once and is dissolved. */
    public boolean dissolved(String id) {
        return withId(id).isEmpty() && count(new TermQuery(new Term(AllianceDocuments.ID, id))) > 0;
    }

    /** The public alliances that belong to a district-wide one, by name. */
    public List<Alliance> belongingTo(String id) {
        return alliances(
                shown(new TermQuery(new Term(AllianceDocuments.PARENT, id))), BY_NAME, ALL);
    }

    /** Those whose portraits were published last. */
    public List<Alliance> newest(int count) {
        return alliances(shown(null), BY_CHANGE, count);
    }

    /** All of them, by name. */
    public List<Alliance> all() {
        return alliances(shown(null), BY_NAME, ALL);
    }

    /** The contacts of an alliance, with just what may be published of them, in their order. */
    public List<ContactState> contacts(Alliance alliance) {
        return contacts(new TermQuery(new Term(ContactDocuments.ALLIANCE, alliance.id())));
    }

    /** One contact of an alliance, if there is still something of it that may be published. */
    public Optional<ContactState> contact(Alliance alliance, String id) {
        return contacts(new TermQuery(new Term(ContactDocuments.ID, id))).stream()
                .filter(contact -> contact.getAllianceId().equals(alliance.id()))
                .findFirst();
    }

    private List<ContactState> contacts(Query query) {
        return index.stored(query, BY_POSITION, ALL, ContactDocuments.MESSAGE).stream()
                .map(bytes -> codec.decode(bytes, ContactMessage.class).getState())
                .toList();
    }

    /**
     * How many alliances are active: with a published portrait, neither dormant nor in founding.
     */
    public int active() {
        return count(
                shown(
                        new TermQuery(
                                new Term(AllianceDocuments.STAGE, AllianceStage.ACTIVE.name()))));
    }

    /**
     * The moment up to which the directory is known to be complete; empty while it is first filled.
     */
    public Optional<Instant> asOf() {
        return index.asOf();
    }

    private List<Alliance> alliances(Query query, Sort order, int count) {
        return index.stored(query, order, count, AllianceDocuments.MESSAGE).stream()
                .map(bytes -> Alliance.of(codec.decode(bytes, AllianceMessage.class)))
                .toList();
    }

    private int count(Query query) {
        return index.read(searcher -> searcher.count(query));
    }

    /** Restricts a question to what is public; every question about alliances goes through here. */
    static Query shown(@Nullable Query question) {
        BooleanQuery.Builder query =
                new BooleanQuery.Builder()
                        .add(
                                new TermQuery(
                                        new Term(
                                                AllianceDocuments.PUBLICITY,
                                                Publicity.SHOWN.name())),
                                Occur.FILTER);
        if (question != null) {
            query.add(question, Occur.MUST);
        }
        return query.build();
    }

    static List<Alliance> decode(IndexSearcher searcher, ScoreDoc[] hits, MessageCodec codec)
            throws IOException {
        List<Alliance> alliances = new ArrayList<>(hits.length);
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : hits) {
            BytesRef bytes = stored.document(hit.doc).getBinaryValue(AllianceDocuments.MESSAGE);
            AllianceMessage message =
                    codec.decode(BytesRef.deepCopyOf(bytes).bytes, AllianceMessage.class);
            alliances.add(Alliance.of(message));
        }
        return alliances;
    }

    /** What an address below {@code /buendnisse} leads to. */
    public sealed interface Lookup {

        /** A portrait to show. */
        record Shown(Alliance alliance) implements Lookup {}

        /** An alliance that was public once and is dissolved. */
        record Gone() implements Lookup {}

        /** Nothing that the public knows of. */
        record Unknown() implements Lookup {}
    }
}
