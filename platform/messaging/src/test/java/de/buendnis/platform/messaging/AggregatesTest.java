package de.buendnis.platform.messaging;

import static de.buendnis.platform.messaging.Garden.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import de.buendnis.platform.messaging.CommandRefused.Reason;
import de.buendnis.platform.testkit.TestTopics;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

class AggregatesTest {

    private static final TestTopics TOPICS = Garden.topics(AggregatesTest.class);
    private static Garden garden;
    private static Aggregates<Plot, Plot.Happening> plots;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void open() {
        garden = Garden.open(TOPICS);
        plots = garden.plots();
    }

    @AfterAll
    static void close() {
        garden.close();
    }

    @Test
    void aCreatedAggregateIsFoundWithItsState() {
        plots.create(command(id), new Plot.LaidOut(300));

        Versioned<Plot> found = plots.get(id);
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.state()).isEqualTo(new Plot(300, new Plot.Vacant(), 0, ""));
    }

    @Test
    void aDecisionIsStoredAsStateAndAsHistory() {
        plots.create(command(id), new Plot.LaidOut(300));
        Versioned<Plot> leased = plots.decide(command(id, 1), plot -> plot.leaseTo("Erna"));
        plots.decide(command(id, 2), plot -> new Plot.Vacated("verzogen"));

        assertThat(leased.state().leases()).isEqualTo(1);
        assertThat(plots.get(id).state().note()).isEqualTo("verzogen");
        assertThat(plots.history(id, 0, 10))
                .extracting(Aggregates.Entry::version)
                .containsExactly(3L, 2L, 1L);
        assertThat(plots.history(id, 0, 1).getFirst().happening())
                .isEqualTo(new Plot.Vacated("verzogen"));
        assertThat(plots.history(id, 0, 1).getFirst().by()).isEqualTo(Garden.gardener());
        assertThat(plots.at(id, 2)).contains(leased.state());
    }

    @Test
    void theHistoryIsTheSameBeforeAndAfterPublishing() {
        plots.create(command(id), new Plot.LaidOut(300));
        IntStream.range(0, 5).forEach(i -> plots.decide(command(id), Plot::turn));
        var early = plots.history(id, 1, 2);

        awaitEmptyOutbox(id);

        assertThat(plots.history(id, 1, 2)).isEqualTo(early);
        assertThat(early).extracting(Aggregates.Entry::version).containsExactly(4L, 3L);
        assertThat(plots.history(id, 2, 2)).hasSize(2);
        assertThat(plots.history(id, 3, 2)).isEmpty();
    }

    @Test
    void anUnknownAggregateIsRefused() {
        assertThat(plots.find(id)).isEmpty();
        assertRefused(() -> plots.get(id), Reason.UNKNOWN_AGGREGATE);
        assertRefused(() -> plots.decide(command(id), Plot::turn), Reason.UNKNOWN_AGGREGATE);
    }

    @Test
    void aStaleVersionIsRefusedAndStoresNothing() {
        plots.create(command(id), new Plot.LaidOut(300));
        plots.decide(command(id, 1), Plot::turn);

        assertRefused(() -> plots.decide(command(id, 1), Plot::turn), Reason.STALE_VERSION);
        assertThat(plots.get(id).version()).isEqualTo(2);
    }

    @Test
    void aRuleThatIsBrokenStoresNothing() {
        plots.create(command(id), new Plot.LaidOut(300));
        plots.decide(command(id), plot -> plot.leaseTo("Erna"));

        assertThatThrownBy(() -> plots.decide(command(id), plot -> plot.leaseTo("Otto")))
                .isInstanceOf(Plot.AlreadyLeased.class);
        assertThat(plots.get(id).version()).isEqualTo(2);
    }

    @Test
    void aRepeatedCreationAnswersTheStateAndAnotherOneIsRefused() {
        Command first = command(id);
        plots.create(first, new Plot.LaidOut(300));
        plots.decide(command(id), Plot::turn);

        assertThat(plots.create(first, new Plot.LaidOut(300)).version()).isEqualTo(2);
        assertRefused(() -> plots.create(command(id), new Plot.LaidOut(1)), Reason.ALREADY_EXISTS);
    }

    @Test
    void aRepeatedCommandSucceedsOnceWhetherItsMessageIsPendingOrPublished() {
        plots.create(command(id), new Plot.LaidOut(300));
        Command lease = command(id, 1);
        plots.decide(lease, plot -> plot.leaseTo("Erna"));

        assertThat(plots.decide(lease, plot -> plot.leaseTo("Erna")).version()).isEqualTo(2);
        awaitEmptyOutbox(id);
        assertThat(plots.decide(lease, plot -> plot.leaseTo("Erna")).version()).isEqualTo(2);
    }

    @Test
    void clicksAtTheSameMomentAreOneCommand() {
        Command creation = command(id);
        assertThat(atOnce(() -> plots.create(creation, new Plot.LaidOut(300)))).containsOnly(1L);

        Command lease = command(id, 1);
        assertThat(atOnce(() -> plots.decide(lease, plot -> plot.leaseTo("Erna"))))
                .containsOnly(2L);
        assertThat(plots.history(id, 0, 10)).hasSize(2);
    }

    private static List<Long> atOnce(Supplier<Versioned<Plot>> click) {
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, 8)
                    .mapToObj(number -> clicks.submit(() -> click.get().version()))
                    .toList()
                    .stream()
                    .map(AggregatesTest::result)
                    .toList();
        }
    }

    private static Long result(Future<Long> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void aRepeatedReactionWithoutVersionSucceedsOnce() {
        plots.create(command(id), new Plot.LaidOut(300));
        Command reaction = command(id);
        plots.decide(reaction, Plot::turn);
        awaitEmptyOutbox(id);

        assertThat(plots.decide(reaction, Plot::turn).version()).isEqualTo(2);
    }

    @Test
    void aCommandThatHoldsForAnyVersionDecidesAgainWhenAnotherWriterIsFaster() {
        plots.create(command(id), new Plot.LaidOut(300));
        var asked = new AtomicInteger();
        plots.decide(
                command(id),
                plot -> {
                    if (asked.getAndIncrement() == 0) {
                        plots.decide(command(id), Plot::turn);
                    }
                    return plot.turn();
                });

        assertThat(asked).hasValue(2);
        assertThat(plots.get(id).version()).isEqualTo(3);
        assertThat(plots.get(id).state().lease()).isEqualTo(new Plot.Vacant());
    }

    @Test
    void aStateThatIsTooLargeIsRefused() {
        plots.create(command(id), new Plot.LaidOut(300));
        String novel = "x".repeat(Aggregates.LARGEST_STATE);

        assertRefused(
                () -> plots.decide(command(id), plot -> new Plot.Vacated(novel)), Reason.TOO_LARGE);
        assertThat(plots.get(id).version()).isEqualTo(1);
    }

    @Test
    void aUniqueIndexOfTheFeatureIsReported() {
        garden.mongo()
                .indexOps("plot")
                .createIndex(
                        new Index("state.squareMetres", Sort.Direction.ASC)
                                .unique()
                                .partial(
                                        () ->
                                                new Document(
                                                        "state.squareMetres",
                                                        new Document("$gt", 9000))));
        plots.create(command(id), new Plot.LaidOut(9001));
        assertThatThrownBy(
                        () ->
                                plots.create(
                                        command(UUID.randomUUID().toString()),
                                        new Plot.LaidOut(9001)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void queriesReachIntoTheState() {
        plots.create(command(id), new Plot.LaidOut(777));

        assertThat(plots.query(query(where("state.squareMetres").is(777))))
                .extracting(Versioned::id)
                .containsExactly(id);
    }

    @Test
    void documentsHoldNoJavaNames() {
        plots.create(command(id), new Plot.LaidOut(300));
        plots.decide(command(id), plot -> plot.leaseTo("Erna"));

        String json = garden.mongo().findById(id, Document.class, "plot").toJson();
        assertThat(json).contains("\"_type\": \"current\"").doesNotContain("de.buendnis");
        assertThat(json).contains("2027-03-01");
    }

    private static void awaitEmptyOutbox(String id) {
        await().until(
                        () ->
                                garden.mongo()
                                        .findById(id, Document.class, "plot")
                                        .getList("outbox", Document.class)
                                        .isEmpty());
    }

    private static void assertRefused(Runnable command, Reason reason) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
