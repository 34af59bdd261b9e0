package de.buendnis.platform.messaging;

/** The entry point: a bean in every service that has a database. */
public final class Messaging {

    Messaging() {}

    /** The aggregates of this type. Call it once per type, while the beans are made. */
    public <S, H> Aggregates<S, H> aggregates(AggregateType<S, H> type) {
        throw new UnsupportedOperationException(type.collection());
    }

    /** Publishes the present state of every aggregate again. */
    public long republish(String collection) {
        throw new UnsupportedOperationException(collection);
    }
}
