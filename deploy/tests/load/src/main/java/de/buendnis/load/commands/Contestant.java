package de.buendnis.load.commands;

import de.buendnis.load.figures.Latencies;

/** One way to change an aggregate. Each aggregate has one writer at a time. */
interface Contestant extends AutoCloseable {

    String name();

    /** Makes so many aggregates, numbered from 0. */
    void prepare(int aggregates);

    /** Changes one and returns when the change is on the disk. */
    void change(int aggregate);

    /** Returns when nothing that changes have caused is under way. */
    void complete();

    /** When Kafka has had each message since the last call; empty if there are none. */
    Latencies published();

    @Override
    void close();
}
