package de.buendnis.platform.messaging;

import static de.buendnis.platform.messaging.Garden.command;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import de.buendnis.platform.testkit.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bson.Document;

/** Measures commands per second beside the least that any solution needs. Run by hand. */
final class Throughput {

    private static final int WRITERS = 16;
    private static final int PLOTS = 480;
    private static final Duration TIME = Duration.ofSeconds(6);

    private Throughput() {}

    /** Prints one line per round. */
    public static void main(String[] arguments) throws Exception {
        TestTopics topics = Garden.topics(Throughput.class);
        try (Garden garden = Garden.open(topics)) {
            var plots = garden.plots();
            var bare = AggregateDocuments.durable(garden.mongo().getCollection("bare"));
            var versions = new ConcurrentHashMap<String, Long>();
            for (int plot = 0; plot < PLOTS; plot++) {
                versions.put("plot-" + plot, 1L);
                plots.create(command("plot-" + plot), new Plot.LaidOut(300));
                bare.insertOne(
                        new Document("_id", "plot-" + plot)
                                .append("version", 1L)
                                .append("squareMetres", 300));
            }
            for (int round = 0; round < 3; round++) {
                double least = perSecond(plot -> findAndReplace(bare, plot));
                // Upon a version, as from a page; each writer has plots of its own.
                double ours =
                        perSecond(
                                plot ->
                                        versions.put(
                                                plot,
                                                plots.decide(
                                                                command(plot, versions.get(plot)),
                                                                Plot::turn)
                                                        .version()));
                System.out.printf(
                        "find and replace %.0f/s, decide %.0f/s: %.2f of it; pending %d%n",
                        least, ours, ours / least, garden.pending());
            }
        }
    }

    private static void findAndReplace(MongoCollection<Document> bare, String plot) {
        Document document = bare.find(Filters.eq("_id", plot)).first();
        long version = document.getLong("version");
        bare.replaceOne(
                Filters.and(Filters.eq("_id", plot), Filters.eq("version", version)),
                document.append("version", version + 1));
    }

    private static double perSecond(Consumer<String> write) throws InterruptedException {
        var done = new AtomicInteger();
        Instant end = Instant.now().plus(TIME);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int own = writer;
                var random = new Random(writer);
                writers.execute(
                        () -> {
                            while (Instant.now().isBefore(end)) {
                                write.accept(
                                        "plot-"
                                                + (own
                                                        + WRITERS
                                                                * random.nextInt(PLOTS / WRITERS)));
                                done.incrementAndGet();
                            }
                        });
            }
        }
        return done.get() / (double) TIME.toSeconds();
    }
}
