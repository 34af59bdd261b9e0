package de.buendnis.portal.edition;

import static de.buendnis.portal.SampleEditions.edition;
import static de.buendnis.portal.SampleEditions.message;
import static de.buendnis.portal.SampleEditions.sent;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.newsletter.EditionMessage;
import de.buendnis.contracts.newsletter.EditionStage;
import de.buendnis.portal.index.DirectIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditionsTest {

    private static final Instant MARCH = Instant.parse("2027-03-01T08:00:00Z");
    private static final Instant APRIL = Instant.parse("2027-04-01T08:00:00Z");

    @TempDir Path folder;
    private EditionDocuments documents;
    private DirectIndex index;
    private Editions editions;

    @BeforeEach
    void open() {
        MessageCodec codec = new MessageCodec();
        documents = new EditionDocuments(codec);
        index = new DirectIndex(folder, List.of(documents));
        editions = new Editions(index.index(), codec);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void theNewestStandsFirst() {
        publish(message("march", 1, sent("Im Maerz", MARCH).build()));
        publish(message("april", 1, sent("Im April", APRIL).build()));

        assertThat(editions.newest(5))
                .extracting(Edition::subject)
                .containsExactly("Im April", "Im Maerz");
        assertThat(editions.newest(1))
                .extracting(Edition::path)
                .containsExactly("/newsletter/im-april");
    }

    @ParameterizedTest
    @EnumSource(EditionStage.class)
    void anEditionIsPublicOnceItWasSent(EditionStage stage) {
        publish(message("march", 1, edition("Im Maerz", stage).setSentAt(MARCH).build()));

        boolean shown = stage == EditionStage.SENT || stage == EditionStage.ARCHIVED;
        assertThat(editions.newest(5)).hasSize(shown ? 1 : 0);
    }

    @Test
    void whatWasErasedIsGoneEvenIfAnOlderStateArrivesLate() {
        publish(message("march", 1, sent("Im Maerz", MARCH).build()));
        publish(message("march", 3, null));
        publish(message("march", 2, sent("Im Maerz", MARCH).build()));

        assertThat(editions.newest(5)).isEmpty();
    }

    @Test
    void duplicatesAndDisorderChangeNothing() {
        List<EditionMessage> messages = new ArrayList<>();
        for (int version = 1; version <= 4; version++) {
            EditionStage stage = version < 4 ? EditionStage.SENDING : EditionStage.SENT;
            messages.add(
                    message(
                            "march",
                            version,
                            edition("Fassung " + version, stage).setSentAt(MARCH).build()));
        }
        messages.addAll(List.copyOf(messages));
        Collections.shuffle(messages, new Random(2027));

        messages.forEach(this::publish);

        assertThat(editions.newest(5)).extracting(Edition::subject).containsExactly("Fassung 4");
    }

    private void publish(EditionMessage message) {
        index.publish(documents, message);
    }
}
