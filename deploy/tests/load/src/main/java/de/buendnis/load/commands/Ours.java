package de.buendnis.load.commands;

import de.buendnis.contracts.ActorKind;
import de.buendnis.load.figures.Latencies;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Messaging;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * {@link Aggregates}, as a page calls them: upon the version that the page showed. All of messaging
 * runs, the owner's reader too.
 */
final class Ours implements Contestant {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Configuration {

        @Bean
        Aggregates<Card, Card.Happening> cards(Messaging messaging) {
            return messaging.aggregates(new CardType());
        }
    }

    private static final Actor OFFICE = new Actor(ActorKind.OFFICE, "office-1", "Servicestelle");
    private static final Query PENDING =
            Query.query(Criteria.where("outbox.at").exists(true)).limit(1);

    private final ConfigurableApplicationContext context;
    private final Aggregates<Card, Card.Happening> cards;
    private final MongoOperations mongo;
    private final PublishedMessages messages;
    private AtomicLongArray versions = new AtomicLongArray(0);

    @SuppressWarnings("unchecked")
    Ours(Servers servers) {
        context =
                new SpringApplicationBuilder(Configuration.class)
                        .web(WebApplicationType.NONE)
                        .run(
                                "--spring.application.name=load",
                                "--spring.main.banner-mode=off",
                                "--spring.main.log-startup-info=false",
                                "--spring.mongodb.uri=" + servers.database(),
                                "--spring.kafka.bootstrap-servers="
                                        + servers.kafka().bootstrapServers());
        cards = context.getBean(Aggregates.class);
        mongo = context.getBean(MongoOperations.class);
        messages = new PublishedMessages(servers.kafka().bootstrapServers(), CardType.TOPIC);
    }

    @Override
    public String name() {
        return "decide";
    }

    @Override
    public void prepare(int aggregates) {
        versions = new AtomicLongArray(aggregates);
        // Many at once share a flush of the journal.
        try (var writers = Executors.newFixedThreadPool(32)) {
            IntStream.range(0, aggregates).forEach(card -> writers.execute(() -> create(card)));
        }
        complete();
        Latencies unused = published();
    }

    private void create(int card) {
        cards.create(command(card, null), Card.added(card));
        versions.set(card, 1);
    }

    @Override
    public void change(int aggregate) {
        Command command = command(aggregate, versions.get(aggregate));
        var changed =
                cards.decide(command, card -> new Card.Renamed("Kontakt " + (card.changes() + 1)));
        versions.set(aggregate, changed.version());
    }

    private static Command command(int aggregate, @Nullable Long version) {
        return new Command("card-" + aggregate, version, UUID.randomUUID().toString(), OFFICE);
    }

    @Override
    public void complete() {
        while (mongo.exists(PENDING, "card")) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    @Override
    public Latencies published() {
        return messages.sinceLastTime();
    }

    @Override
    public void close() {
        messages.close();
        context.close();
    }
}
