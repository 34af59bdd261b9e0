package de.buendnis.portal.index;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.platform.telemetry.Traces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificData;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the index of a folder, or begins a new one where the old one is of no use. */
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    /** To be raised when documents get other fields: every index is then read anew. */
    private static final String DOCUMENTS = "3";

    private IndexFolder() {}

    static TopicIndex open(Path folder, List<IndexedTopic<?>> topics, Traces traces) {
        String layout = layout(topics);
        try {
            Files.createDirectories(folder);
            Directory directory = FSDirectory.open(folder);
            Progress progress = progress(directory);
            boolean useful = progress.layout().equals(layout);
            if (!useful) {
                LOG.info("The index in {} begins anew", folder);
                clear(folder);
                progress = new Progress(layout);
            }
            return new TopicIndex(
                    new IndexWriter(directory, config()), progress, new ShownChanges(traces));
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot open the index in " + folder, broken);
        }
    }

    /** What the last commit says, or nothing where there is none that can be read. */
    private static Progress progress(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return Progress.read(reader.getIndexCommit().getUserData());
        } catch (IndexNotFoundException none) {
            return new Progress("");
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException useless) {
            LOG.warn("The index cannot be read: {}", useless.toString());
            return new Progress("");
        }
    }

    /**
     * The documents hold messages in the schemas of this build, so another schema is another
     * layout.
     */
    private static String layout(List<IndexedTopic<?>> topics) {
        return topics.stream()
                .map(IndexedTopic::messageType)
                .map(type -> SpecificData.get().getSchema(type))
                .map(MessageCodec::fingerprint)
                .sorted()
                .collect(Collectors.joining("-", DOCUMENTS + "-", ""));
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(new KeywordAnalyzer())
                .setCommitOnClose(false)
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }
}
