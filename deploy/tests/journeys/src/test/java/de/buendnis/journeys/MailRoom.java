package de.buendnis.journeys;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import org.bson.Document;

/** The mails that services have written down to be sent, in their databases. */
final class MailRoom implements AutoCloseable {

    private final MongoClient mongo;

    MailRoom(Platform platform) {
        this.mongo = MongoClients.create(platform.databaseUrl());
    }

    /** Returns as soon as the mail is being handed over to a mail server. */
    void awaitUnderWay(String service, String recipient) {
        await("a mail under way to " + recipient)
                .atMost(Duration.ofSeconds(60))
                .until(() -> count(service, "SENDING", recipient) == 1);
    }

    boolean hasUncertain(String service) {
        return mails(service).countDocuments(Filters.eq("state", "UNCERTAIN")) > 0;
    }

    private long count(String service, String state, String recipient) {
        return mails(service)
                .countDocuments(
                        Filters.and(Filters.eq("state", state), Filters.eq("to", recipient)));
    }

    private MongoCollection<Document> mails(String service) {
        return mongo.getDatabase(service).getCollection("mails");
    }

    @Override
    public void close() {
        mongo.close();
    }
}
