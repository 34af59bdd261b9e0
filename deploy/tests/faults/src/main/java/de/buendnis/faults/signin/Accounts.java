package de.buendnis.faults.signin;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.buendnis.faults.system.TestedSystem;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * The accounts of the office. They are put where identity keeps them, since it has no page yet that
 * makes any but the first.
 */
final class Accounts {

    private static final String PASSWORD = "vier Wörter im Regen";

    private Accounts() {}

    static List<Account> make(TestedSystem system, int count) {
        List<Account> accounts =
                IntStream.rangeClosed(1, count).mapToObj(Accounts::numbered).toList();
        try (MongoClient databases = MongoClients.create(system.databaseAddress())) {
            MongoCollection<Document> kept =
                    databases.getDatabase("identity").getCollection("accounts");
            kept.insertMany(accounts.stream().map(Accounts::document).toList());
        }
        return accounts;
    }

    private static Account numbered(int number) {
        return new Account(
                "kit-%02d".formatted(number), "kit-%02d@example.org".formatted(number), PASSWORD);
    }

    /** A hash that takes long would only cost time here. */
    private static Document document(Account account) {
        return new Document("_id", account.id())
                .append("_class", "account")
                .append("address", account.address())
                .append("name", "Person " + account.id())
                .append("password", "{noop}" + account.password())
                .append("roles", List.of("OFFICE"))
                .append("mustChangePassword", false)
                .append("active", true)
                .append("createdAt", Instant.now());
    }
}
