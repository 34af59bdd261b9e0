package de.buendnis.platform.messaging;

import com.mongodb.client.MongoCursor;
import java.time.Clock;
import java.time.Duration;
import org.bson.Document;

/**
 * Publishes what a crash or an outage left in outboxes. Two instances may both do it: what arrives
 * twice harms nobody, and young entries are left to whoever wrote them.
 */
final class OutboxSweep {

    private final Publisher publisher;
    private final Duration youth;
    private final Clock clock;

    OutboxSweep(Publisher publisher, Duration youth, Clock clock) {
        this.publisher = publisher;
        this.youth = youth;
        this.clock = clock;
    }

    void sweep(Outlet<?, ?> outlet) {
        try (MongoCursor<Document> left =
                outlet.documents().pendingSince(clock.instant().minus(youth)).iterator()) {
            boolean taken = true;
            while (taken && left.hasNext()) {
                Document document = left.next();
                taken =
                        publisher.offer(
                                outlet,
                                document.getString(AggregateDocuments.ID),
                                AggregateDocuments.pending(document));
            }
        }
    }
}
