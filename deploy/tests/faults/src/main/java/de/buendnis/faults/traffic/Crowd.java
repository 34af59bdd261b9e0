package de.buendnis.faults.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** People at work, until {@link #finish}. */
public final class Crowd {

    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Thread> people = new ArrayList<>();
    private final Queue<String> troubles = new ConcurrentLinkedQueue<>();

    /** Somebody tells one story after the other. */
    void begin(Supplier<Story> story, BooleanSupplier more) {
        people.add(
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    while (!over.get() && more.getAsBoolean()) {
                                        tell(story.get());
                                    }
                                }));
    }

    private void tell(Story story) {
        try {
            story.tell();
        } catch (Desk.Over over) {
            // The next round begins another one.
        } catch (RuntimeException trouble) {
            troubles.add(String.valueOf(trouble.getMessage()));
        }
    }

    /** Whether no new wish should be begun. */
    boolean isOver() {
        return over.get();
    }

    /** Nobody begins anything new from now on. */
    public void goHome() {
        over.set(true);
    }

    /** Lets everybody get an answer to what they have begun; returns what went wrong. */
    public List<String> finish() throws InterruptedException {
        goHome();
        for (Thread person : people) {
            person.join();
        }
        return List.copyOf(troubles);
    }
}
