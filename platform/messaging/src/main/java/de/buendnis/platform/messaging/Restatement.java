package de.buendnis.platform.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes present states once more, as messages of the same version that tell no fact. */
final class Restatement {

    private static final Logger LOG = LoggerFactory.getLogger(Restatement.class);
    private static final int AT_ONCE = 200;

    private record Sent(String id, long version, Future<RecordMetadata> acknowledgement) {}

    private final Sender sender;

    Restatement(Sender sender) {
        this.sender = sender;
    }

    /** Returns when Kafka has taken the state and the history knows where. */
    void restate(Outlet<?, ?> outlet, String id) {
        Document present = outlet.documents().findSettled(id);
        if (present != null) {
            settle(outlet, send(outlet, present));
        }
    }

    /** All aggregates of the type. What changes meanwhile is published by its change. */
    long restateAll(Outlet<?, ?> outlet) {
        long count = 0;
        List<Sent> underWay = new ArrayList<>();
        for (Document document : outlet.documents().all()) {
            underWay.add(send(outlet, document));
            count++;
            if (underWay.size() == AT_ONCE) {
                underWay.forEach(sent -> settle(outlet, sent));
                underWay.clear();
            }
        }
        underWay.forEach(sent -> settle(outlet, sent));
        LOG.info("Published {} states of {} again", count, outlet.topic());
        return count;
    }

    private <S> Sent send(Outlet<S, ?> outlet, Document document) {
        Versioned<S> present = outlet.versioned(document);
        return new Sent(
                present.id(),
                present.version(),
                sender.send(
                        outlet.topic(), present.id(), present.version(), outlet.restated(present)));
    }

    private void settle(Outlet<?, ?> outlet, Sent sent) {
        long offset = Sender.await(sent.acknowledgement()).offset();
        outlet.history().noteOffset(sent.id(), sent.version(), offset);
    }
}
