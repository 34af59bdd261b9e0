package de.buendnis.platform.messaging;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes present states once more, as messages of the same version that tell no fact. */
final class Restatement {

    private static final Logger LOG = LoggerFactory.getLogger(Restatement.class);

    private final Sender sender;

    Restatement(Sender sender) {
        this.sender = sender;
    }

    /** Returns when Kafka has taken the state and the history knows where. */
    void restate(Outlet<?, ?> outlet, String id) {
        Document present = outlet.documents().findSettled(id);
        if (present != null) {
            send(outlet, present);
        }
    }

    /** All aggregates of the type. What changes meanwhile is published by its change. */
    long restateAll(Outlet<?, ?> outlet) {
        long sent = 0;
        String last = "";
        for (Document document : outlet.documents().after(last)) {
            send(outlet, document);
            sent++;
        }
        LOG.info("Published {} states of {} again", sent, outlet.topic());
        return sent;
    }

    private <S> void send(Outlet<S, ?> outlet, Document document) {
        Versioned<S> present = outlet.versioned(document);
        long offset =
                sender.sendAndWait(
                        outlet.topic(), present.id(), present.version(), outlet.restated(present));
        outlet.history().noteOffset(present.id(), present.version(), offset);
    }
}
