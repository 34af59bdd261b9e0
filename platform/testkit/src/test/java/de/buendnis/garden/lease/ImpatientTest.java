package de.buendnis.garden.lease;

/** Violator: waits for time instead of for a condition. */
final class ImpatientTest {
    void waits() throws InterruptedException {
        Thread.sleep(1);
    }
}
