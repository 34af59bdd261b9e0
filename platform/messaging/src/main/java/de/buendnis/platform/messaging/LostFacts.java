package de.buendnis.platform.messaging;

import de.buendnis.contracts.Envelope;
import java.util.Collection;

/**
 * Facts of the service's own that its topics tell and its database does not know, because a backup
 * of before them was put back. For this service they have not happened.
 */
record LostFacts(Restorations restorations, Collection<Outlet<?, ?>> outlets) {

    boolean contain(String topic, Envelope envelope) {
        return envelope.getVersion() <= restorations.floor()
                && outlets.stream()
                        .anyMatch(
                                outlet ->
                                        outlet.topic().equals(topic)
                                                && !outlet.remembers(
                                                        envelope.getAggregateId(),
                                                        envelope.getEventId()));
    }
}
