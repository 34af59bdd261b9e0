package de.buendnis.platform.messaging;

import static de.buendnis.platform.messaging.Garden.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.buendnis.platform.mail.MailQueue;
import de.buendnis.platform.messaging.garden.PlotMessage;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A service is put back to an earlier state, while everybody else has seen what came after. The
 * database is what counts from then on.
 */
class RestoredBackupTest {

    private static final TestTopics TOPICS = Garden.topics(RestoredBackupTest.class);

    private static final String TOPIC = TOPICS.name(PlotType.TOPIC);

    private final String kept = UUID.randomUUID().toString();
    private final String lost = UUID.randomUUID().toString();
    private final String erased = UUID.randomUUID().toString();
    private final Readers.Diary neighboursDiary = new Readers.Diary();
    private final Set<String> remembered = new HashSet<>();
    private Garden garden;
    private Garden neighbour;

    @BeforeEach
    void open() {
        garden = openGarden();
        neighbour = Garden.openNeighbour(TOPICS, List.of(new Readers.SeenPlots(), neighboursDiary));
    }

    private Garden openGarden(String... settings) {
        return Garden.open(
                TOPICS,
                List.of(new Readers.SeenPlots(), new Readers.Diary(), new LostPlots(remembered)),
                settings);
    }

    /** Remembers the ids of plots that are lost. */
    private record LostPlots(Set<String> ids) implements Remembrance<PlotMessage> {

        @Override
        public String topic() {
            return PlotType.TOPIC;
        }

        @Override
        public Class<PlotMessage> messageType() {
            return PlotMessage.class;
        }

        @Override
        public void remember(PlotMessage plot) {
            ids.add(plot.getEnvelope().getAggregateId());
        }
    }

    @AfterEach
    void close() {
        garden.close();
        neighbour.close();
    }

    @Test
    void everybodySeesTheRestoredStateAndNothingIsDoneTwice() {
        garden.plots().create(command(kept), new Plot.LaidOut(300));
        garden.plots().decide(command(kept), plot -> plot.leaseTo("erna@garten.example"));
        garden.plots().create(command(erased), new Plot.LaidOut(70));
        awaitSeen(neighbour, kept, 2);
        awaitSeen(garden, erased, 1);
        await().until(() -> garden.pending() == 0);
        Backup backup = Backup.of(garden.mongo());

        garden.plots().decide(command(kept), Plot::turn);
        garden.plots().decide(command(kept), Plot::turn);
        garden.plots().create(command(lost), new Plot.LaidOut(80));
        garden.plots().decide(command(lost), Plot::turn);
        Sender.await(
                garden.bean(Sender.class).send(TOPIC, erased, 2, PlotMessages.erased(erased, 2)));
        awaitSeen(neighbour, kept, 4);
        awaitSeen(neighbour, lost, 2);
        awaitSeen(neighbour, erased, 2);
        await().until(() -> diary(neighbour) == 8 && diary(garden) == 8);

        assertThatThrownBy(() -> groups().toBeginning(TOPICS.name("garden.diary"), TOPIC))
                .hasMessageContaining("stop all instances of the service");
        long first = restore(backup);
        assertRestored(first);

        assertThat(remembered).containsExactly(lost);

        // What is lost was known to people: they do it again, under the same names.
        garden.plots().create(command(lost), new Plot.LaidOut(90));
        garden.plots().decide(command(kept, first + 2), Plot::turn);
        awaitSeen(neighbour, lost, first + 1);
        awaitSeen(neighbour, kept, first + 3);
        await().until(() -> diary(neighbour) == 10);
        // These lie behind what was lost, which has been passed over then.
        await().until(() -> diary(garden) >= 5);
        assertThat(diary(garden)).isEqualTo(5);
        assertThat(state(neighbour, lost).getInteger("squareMetres")).isEqualTo(90);
        assertThat(garden.plots().get(kept).changes()).isEqualTo(3);

        // The same backup once more, which knows nothing of the first time.
        long second = restore(backup);
        assertThat(second).isGreaterThan(first);
        assertRestored(second);
        assertThat(diary(neighbour)).isEqualTo(10);
        assertThat(neighboursDiary.told).doesNotHaveDuplicates();

        // A start that finds it done leaves everything as it is.
        var restorations = garden.bean(Messaging.class).restorations();
        assertThat(restorations.isDone(backup.begun().toString())).isTrue();
    }

    /** Returns the number above which all versions are now. */
    private long restore(Backup backup) {
        backup.putBack(garden.mongo());
        garden.close();
        garden = openGarden("--buendnis.messaging.restored=" + backup.begun());
        return garden.plots().get(kept).version() - 2;
    }

    private void assertRestored(long floor) {
        awaitSeen(neighbour, kept, floor + 2);
        awaitSeen(neighbour, lost, floor);
        assertThat(state(neighbour, kept).getInteger("leases")).isEqualTo(1);
        assertThat(state(neighbour, lost)).isNull();
        // Whoever was erased stays so for everybody else.
        assertThat(row(neighbour, erased).getLong("version")).isEqualTo(2);
        assertThat(state(neighbour, erased)).isNull();

        // The service's own view and reaction have read again what their database had forgotten.
        awaitSeen(garden, kept, floor + 2);
        awaitSeen(garden, lost, floor);
        // Two plots were laid out, one was leased. What came later has not happened.
        await().until(() -> diary(garden) == 3);
        assertThat(garden.bean(MailQueue.class).uncertain())
                .extracting(MailQueue.UncertainMail::to)
                .containsExactly("erna@garten.example");
    }

    private static Groups groups() {
        return new Groups(Map.of("bootstrap.servers", TestServers.kafka()), Duration.ZERO);
    }

    private static long diary(Garden reader) {
        return reader.mongo().getCollection("diary").countDocuments();
    }

    private static Document row(Garden reader, String plot) {
        return reader.mongo().findById(plot, Document.class, "seen.plot");
    }

    private static Document state(Garden reader, String plot) {
        return row(reader, plot).get("state", Document.class);
    }

    private static void awaitSeen(Garden reader, String plot, long version) {
        await().until(
                        () -> {
                            Document seen = row(reader, plot);
                            return seen != null && seen.getLong("version") == version;
                        });
    }
}
