package de.buendnis.portal.directory;

import static de.buendnis.portal.SampleAlliances.message;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.contracts.registry.Land;
import de.buendnis.portal.SampleAlliances;
import de.buendnis.portal.directory.Directory.Lookup;
import de.buendnis.portal.index.DirectIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A directory with the sample alliances, filled by hand. */
abstract class DirectoryFixture {

    @TempDir Path folder;
    AllianceDocuments alliances;
    ContactDocuments contacts;
    DirectIndex index;
    Directory directory;
    long version = 1;

    @BeforeEach
    void fill() {
        MessageCodec codec = new MessageCodec();
        ResourceBundleMessageSource labels = new ResourceBundleMessageSource();
        labels.setBasename("labels");
        labels.setDefaultEncoding("UTF-8");
        alliances = new AllianceDocuments(codec, labels);
        contacts = new ContactDocuments(codec);
        index = new DirectIndex(folder, List.of(alliances, contacts));
        directory = new Directory(index.index(), codec);
        SampleAlliances.all().forEach(message -> index.publish(alliances, message));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    void publish(String id, AllianceState.Builder state) {
        index.publish(alliances, message(id, ++version, state.build()));
    }

    void assertHidden(String slug, String words) {
        assertThat(names(words)).isEmpty();
        assertThat(directory.find(slug)).isInstanceOf(Lookup.Unknown.class);
        assertThat(directory.withId(slug)).isEmpty();
        assertThat(directory.resembling(words)).extracting(Alliance::slug).doesNotContain(slug);
        assertThat(directory.all()).extracting(Alliance::slug).doesNotContain(slug);
        assertThat(directory.newest(100)).extracting(Alliance::slug).doesNotContain(slug);
    }

    List<String> names(String words) {
        return find(words, Set.of(), Set.of()).alliances().stream().map(Alliance::name).toList();
    }

    Found find(String words, Set<Land> lands, Set<FieldOfAction> fields) {
        return directory.search(new Search(words, lands, fields, Search.Order.RELEVANCE, 1, 10));
    }

    List<String> ordered(Search.Order order) {
        return directory
                .search(new Search("", Set.of(), Set.of(), order, 1, 10))
                .alliances()
                .stream()
                .map(Alliance::slug)
                .toList();
    }
}
