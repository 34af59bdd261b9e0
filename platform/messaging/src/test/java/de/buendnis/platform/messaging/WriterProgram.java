package de.buendnis.platform.messaging;

import java.util.List;

/** A service of its own process: writes until it is killed, and says what succeeded. */
final class WriterProgram {

    private WriterProgram() {}

    /** Arguments: MongoDB's address, Kafka's, the prefix of topics, a seed. */
    public static void main(String[] arguments) throws InterruptedException {
        Garden garden =
                Garden.open(
                        arguments[0],
                        arguments[1],
                        arguments[2],
                        List.of(),
                        "--buendnis.messaging.sweep-every=200ms",
                        "--buendnis.messaging.sweep-after=500ms");
        var unused =
                new Workload(
                        garden.plots(),
                        Long.parseLong(arguments[3]),
                        (plot, command) -> System.out.println("DONE " + plot + " " + command));
        Thread.currentThread().join();
    }
}
