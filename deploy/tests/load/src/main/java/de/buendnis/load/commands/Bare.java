package de.buendnis.load.commands;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import de.buendnis.load.figures.Latencies;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;

/** The floor: a bare find and replace on the version, with the same write concern. Tells nobody. */
final class Bare implements Contestant {

    private final MongoClient client;
    private final MongoCollection<Document> cards;

    Bare(Servers servers) {
        client = MongoClients.create(servers.database());
        cards =
                client.getDatabase("load")
                        .getCollection("bare")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public String name() {
        return "find + replaceOne";
    }

    @Override
    public void prepare(int aggregates) {
        var unused = cards.insertMany(IntStream.range(0, aggregates).mapToObj(Bare::card).toList());
    }

    private static Document card(int number) {
        Card.Added added = Card.added(number);
        return new Document("_id", id(number))
                .append("version", 1L)
                .append(
                        "state",
                        new Document("alliance", added.alliance())
                                .append("function", added.function())
                                .append("unit", added.unit())
                                .append("name", added.name())
                                .append("phone", added.phone())
                                .append("changes", 0));
    }

    @Override
    public void change(int aggregate) {
        var same = Filters.eq("_id", id(aggregate));
        Document card = Objects.requireNonNull(cards.find(same).first());
        long version = card.getLong("version");
        Document state = card.get("state", Document.class);
        int changes = state.getInteger("changes") + 1;
        state.append("name", "Kontakt " + changes).append("changes", changes);
        var result =
                cards.replaceOne(
                        Filters.and(same, Filters.eq("version", version)),
                        card.append("version", version + 1));
        if (result.getModifiedCount() != 1) {
            throw new IllegalStateException("Somebody else writes " + aggregate);
        }
    }

    @Override
    public void complete() {
        // Nothing is left to do.
    }

    @Override
    public Latencies published() {
        return Latencies.none();
    }

    private static String id(int aggregate) {
        return "card-" + aggregate;
    }

    @Override
    public void close() {
        client.close();
    }
}
