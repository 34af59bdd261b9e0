package de.buendnis.portal.index;

import de.buendnis.contracts.Envelope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The newest state of every key of the indexed topics, searchable. Reads are safe from any thread;
 * one thread writes.
 */
public final class TopicIndex implements AutoCloseable {

    private static final String KEY = "key";
    private static final String VERSION = "version";

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Progress progress;
    private final ShownChanges changes;
    private final Map<String, Long> versions = new HashMap<>();
    private boolean changed;
    private boolean personalDataReplaced;
    private volatile boolean rebuilding;
    private volatile @Nullable Instant asOf;
    private volatile int unreadable;

    TopicIndex(IndexWriter writer, Progress progress, ShownChanges changes) throws IOException {
        this.writer = writer;
        this.progress = progress;
        this.changes = changes;
        this.searchers = new SearcherManager(writer, null);
        read(searcher -> readVersions(searcher));
        publishFigures();
    }

    /** A question to the index; the searcher must not be used after it was answered. */
    @FunctionalInterface
    public interface Question<A> {

        A answer(IndexSearcher searcher) throws IOException;
    }

    /** Answers from one consistent state of the index. */
    public <A> A read(Question<A> question) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.answer(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The bytes that documents keep in a field, in the order of the sort. */
    public List<byte[]> stored(Query query, Sort order, int most, String field) {
        return read(
                searcher -> {
                    List<byte[]> values = new ArrayList<>();
                    StoredFields stored = searcher.storedFields();
                    for (ScoreDoc hit : searcher.search(query, most, order).scoreDocs) {
                        BytesRef bytes =
                                stored.document(hit.doc, Set.of(field)).getBinaryValue(field);
                        values.add(BytesRef.deepCopyOf(bytes).bytes);
                    }
                    return values;
                });
    }

    /** Another number than before once readers see something else, for what is kept in memory. */
    public long edition() {
        return read(searcher -> ((DirectoryReader) searcher.getIndexReader()).getVersion());
    }

    /**
     * The last moment at which the index was known to hold everything that was published; empty
     * until the first time.
     */
    public Optional<Instant> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** How many keys show an older state, because their newest record could not be read. */
    int unreadable() {
        return unreadable;
    }

    Progress progress() {
        return progress;
    }

    /** Takes a message in, unless a newer one of the same key was there before. */
    <M extends SpecificRecord> void apply(IndexedTopic<M> topic, M message) {
        Envelope envelope = topic.envelope(message);
        String key = key(topic.topic(), envelope.getAggregateId());
        Long known = versions.get(key);
        // Equal versions are taken: the owner publishes a state again when its shape has grown.
        if (known != null && known > envelope.getVersion()) {
            return;
        }
        Document document = topic.document(message);
        document.add(new StringField(KEY, key, Field.Store.YES));
        document.add(new StoredField(VERSION, envelope.getVersion()));
        try {
            if (known == null) {
                // Nothing to replace, and nothing for Lucene to look for.
                writer.addDocument(document);
            } else {
                writer.updateDocument(new Term(KEY, key), document);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        versions.put(key, envelope.getVersion());
        if (known == null || known < envelope.getVersion()) {
            changes.note(key, envelope);
        }
        progress.healed(key);
        changed = true;
        personalDataReplaced |= topic.personal() && known != null;
    }

    /** Makes what was applied visible. While it starts over, readers keep the old state. */
    void show() {
        if (changed && !rebuilding) {
            try {
                searchers.maybeRefreshBlocking();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            changed = false;
            changes.tell();
        }
        publishFigures();
    }

    /**
     * Forgets everything, to be read again from another log; readers see it once it is complete.
     */
    void startOver(String log) {
        try {
            writer.deleteAll();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        versions.clear();
        progress.startOver(log);
        changes.follow(false);
        rebuilding = true;
        changed = true;
    }

    /** Everything that the log holds has been applied. */
    void complete(Instant now) {
        progress.asOf(now);
        rebuilding = false;
        show();
        changes.follow(true);
    }

    /** Writes documents and progress to the disk, both or neither. */
    void commit() {
        if (rebuilding) {
            // A crash in the middle brings back the old documents with the old log's name: it
            // starts over again.
            return;
        }
        try {
            writer.setLiveCommitData(progress.userData().entrySet());
            writer.commit();
            if (personalDataReplaced) {
                // Lucene only marks replaced documents; a withdrawn consent must leave the disk.
                writer.forceMergeDeletes();
                searchers.maybeRefreshBlocking();
                writer.commit();
                personalDataReplaced = false;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Closes without a commit: whoever wants one asks for it before. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        writer.getDirectory().close();
    }

    static String key(String topic, String id) {
        return topic + "/" + id;
    }

    private void publishFigures() {
        asOf = progress.asOf();
        unreadable = progress.unreadable().size();
    }

    private int readVersions(IndexSearcher searcher) throws IOException {
        for (var leaf : searcher.getIndexReader().leaves()) {
            StoredFields stored = leaf.reader().storedFields();
            Bits live = leaf.reader().getLiveDocs();
            for (int at = 0; at < leaf.reader().maxDoc(); at++) {
                if (live == null || live.get(at)) {
                    Document document = stored.document(at, Set.of(KEY, VERSION));
                    versions.put(
                            document.get(KEY),
                            document.getField(VERSION).numericValue().longValue());
                }
            }
        }
        return versions.size();
    }
}
