package de.buendnis.portal.index;

import de.buendnis.platform.telemetry.Traces;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** An index that tests of features fill by hand, without Kafka. */
public final class DirectIndex implements AutoCloseable {

    private final TopicIndex index;

    public DirectIndex(Path folder, List<IndexedTopic<?>> topics) {
        index = IndexFolder.open(folder, topics, Traces.NONE);
    }

    public TopicIndex index() {
        return index;
    }

    /** Takes a message in and makes it visible. */
    public <M extends SpecificRecord> void publish(IndexedTopic<M> topic, M message) {
        index.apply(topic, message);
        index.complete(Instant.parse("2026-11-24T10:00:00Z"));
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
