package de.buendnis.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Every command that was answered with success, and what must be true of it in the end. */
final class Ledger {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Collection<String>> acknowledged = new ConcurrentHashMap<>();

    void acknowledged(String plot, String commandId) {
        acknowledged.computeIfAbsent(plot, missing -> ConcurrentHashMap.newKeySet()).add(commandId);
    }

    int size() {
        return acknowledged.values().stream().mapToInt(Collection::size).sum();
    }

    /** Nothing is lost, nothing happened twice, and the topic tells all of it in order. */
    void assertKept(Garden garden, String kafka, String topic) {
        await().atMost(PATIENCE).until(() -> garden.pending() == 0);
        TopicLog log = TopicLog.read(kafka, topic);
        acknowledged.forEach(
                (plot, commands) -> {
                    long newest = garden.plots().get(plot).version();
                    List<Long> all = LongStream.rangeClosed(1, newest).boxed().toList();
                    List<Document> history = history(garden, plot);
                    assertThat(history)
                            .extracting(entry -> entry.getLong("version"))
                            .isEqualTo(all);
                    assertThat(history)
                            .extracting(entry -> entry.getString("eventId"))
                            .doesNotHaveDuplicates()
                            .containsAll(commands);
                    assertThat(log.firstDeliveries(plot)).isEqualTo(all);
                });
        await().atMost(PATIENCE).untilAsserted(() -> assertNewestLast(garden, kafka, topic));
    }

    private static List<Document> history(Garden garden, String plot) {
        return garden.mongo()
                .find(
                        Query.query(Criteria.where("aggregate").is(plot)).with(Sort.by("version")),
                        Document.class,
                        "plot.history");
    }

    private void assertNewestLast(Garden garden, String kafka, String topic) {
        TopicLog log = TopicLog.read(kafka, topic);
        for (String plot : acknowledged.keySet()) {
            assertThat(log.versions(plot).getLast()).isEqualTo(garden.plots().get(plot).version());
        }
    }
}
