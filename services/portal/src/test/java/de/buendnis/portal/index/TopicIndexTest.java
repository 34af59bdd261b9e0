package de.buendnis.portal.index;

import static de.buendnis.portal.SampleAlliances.message;
import static de.buendnis.portal.SampleAlliances.ploenPlace;
import static de.buendnis.portal.SampleAlliances.published;
import static de.buendnis.portal.index.SampleTopic.ALLIANCES;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.ContactMessage;
import de.buendnis.platform.telemetry.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicIndexTest {

    private static final TopicPartition PARTITION = new TopicPartition("registry.alliance", 3);

    @TempDir Path folder;
    private TopicIndex index;

    @BeforeEach
    void open() {
        index = open(ALLIANCES);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void theNewestVersionIsShownWhateverTheOrderOfArrival() {
        List<AllianceMessage> messages = new ArrayList<>();
        for (String id : List.of("a", "b", "c")) {
            for (int version = 1; version <= 5; version++) {
                messages.add(named(id, version, id + " in version " + version));
            }
        }
        messages.addAll(List.copyOf(messages));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(messages, new Random(seed));
            index.startOver("log " + seed);
            messages.forEach(message -> index.apply(ALLIANCES, message));
            index.complete(Instant.EPOCH);
            assertThat(SampleTopic.shown(index))
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of(
                                    "a", "a in version 5",
                                    "b", "b in version 5",
                                    "c", "c in version 5"));
        }
    }

    @Test
    void aLateOlderVersionChangesNothing() {
        apply(named("a", 7, "new"), named("a", 3, "old"));

        assertThat(SampleTopic.shown(index)).containsEntry("a", "new");
    }

    @Test
    void aStatePublishedAgainInTheSameVersionIsTaken() {
        apply(named("a", 7, "as it was"), named("a", 7, "with more fields"));

        assertThat(SampleTopic.shown(index)).containsEntry("a", "with more fields");
    }

    @Test
    void anErasedStateStaysErasedWhenAnOlderOneArrives() {
        apply(named("a", 1, "there"), message("a", 3, null), named("a", 2, "late"));

        assertThat(SampleTopic.shown(index)).isEmpty();
    }

    @Test
    void itGoesOnAtItsLastCommit() throws IOException {
        apply(named("a", 2, "committed"));
        index.progress().next(PARTITION, 42);
        index.progress().unreadable("registry.alliance/x", "position");
        index.complete(Instant.parse("2026-11-24T10:00:00Z"));
        index.commit();
        apply(named("a", 3, "lost with the process"));
        index.progress().next(PARTITION, 43);

        reopen(ALLIANCES);

        assertThat(SampleTopic.shown(index)).containsEntry("a", "committed");
        assertThat(index.progress().next(PARTITION)).isEqualTo(42);
        assertThat(index.unreadable()).isOne();
        assertThat(index.asOf()).contains(Instant.parse("2026-11-24T10:00:00Z"));
        apply(named("a", 1, "late"));
        assertThat(SampleTopic.shown(index)).containsEntry("a", "committed");
    }

    @Test
    void readersSeeTheOldStateWhileItIsReadAnew() {
        apply(named("a", 2, "old log"));

        index.startOver("another log");
        index.apply(ALLIANCES, named("b", 1, "new log"));
        index.show();
        index.commit();
        assertThat(SampleTopic.shown(index)).containsOnlyKeys("a");

        index.complete(Instant.EPOCH);
        assertThat(SampleTopic.shown(index)).containsOnlyKeys("b");
    }

    @Test
    void anInterruptedRebuildBeginsAgain() throws IOException {
        index.startOver("first log");
        apply(named("a", 2, "old log"));
        index.complete(Instant.EPOCH);
        index.commit();
        index.startOver("second log");
        index.apply(ALLIANCES, named("b", 1, "half"));
        index.commit();

        reopen(ALLIANCES);

        assertThat(SampleTopic.shown(index)).containsOnlyKeys("a");
        assertThat(index.progress().log()).isEqualTo("first log");
    }

    @Test
    void anIndexOfAnotherSchemaIsReadAnew() throws IOException {
        apply(named("a", 2, "documents of another shape"));
        index.progress().next(PARTITION, 42);
        index.commit();

        reopen(ALLIANCES, new ContactTopic());

        assertThat(SampleTopic.shown(index)).isEmpty();
        assertThat(index.progress().next(PARTITION)).isNull();
    }

    @Test
    void aBrokenIndexIsReadAnew() throws IOException {
        apply(named("a", 2, "soon unreadable"));
        index.commit();
        index.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().contains("segments_")).toList()) {
                Files.writeString(file, "no index at all");
            }
        }

        index = open(ALLIANCES);

        assertThat(SampleTopic.shown(index)).isEmpty();
    }

    @Test
    void whatAPersonWithdrewLeavesTheDisk() throws IOException {
        SampleTopic persons = new SampleTopic(true);
        index.apply(persons, named("a", 1, "withdrawn later"));
        index.apply(persons, named("b", 1, "stays"));
        index.show();
        index.commit();
        List<String> filesWithBoth = segmentFiles();

        index.apply(persons, message("a", 2, null));
        index.show();
        index.commit();

        assertThat(segmentFiles()).isNotEmpty().doesNotContainAnyElementsOf(filesWithBoth);
        assertThat(SampleTopic.shown(index)).containsOnlyKeys("b");
    }

    private List<String> segmentFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("write.lock"))
                    .toList();
        }
    }

    private void apply(AllianceMessage... messages) {
        for (AllianceMessage message : messages) {
            index.apply(ALLIANCES, message);
        }
        index.show();
    }

    private TopicIndex open(IndexedTopic<?>... topics) {
        return IndexFolder.open(folder, List.of(topics), Traces.NONE);
    }

    private void reopen(IndexedTopic<?>... topics) throws IOException {
        index.close();
        index = open(topics);
    }

    private static AllianceMessage named(String id, long version, String name) {
        return message(id, version, published(id, name, ploenPlace()).build());
    }

    private record ContactTopic() implements IndexedTopic<ContactMessage> {

        @Override
        public String topic() {
            return "registry.contact";
        }

        @Override
        public Class<ContactMessage> messageType() {
            return ContactMessage.class;
        }

        @Override
        public de.buendnis.contracts.Envelope envelope(ContactMessage message) {
            return message.getEnvelope();
        }

        @Override
        public Document document(ContactMessage message) {
            return new Document();
        }
    }
}
