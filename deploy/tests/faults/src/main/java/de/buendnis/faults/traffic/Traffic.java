package de.buendnis.faults.traffic;

import de.buendnis.faults.system.TestedSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The people of one round. */
public final class Traffic {

    private static final int ALLIANCES = 3;

    /** More readers would only make each edition longer. */
    private static final int MOST_READERS = 40;

    /** So that the first edition has somebody to go to. */
    private static final int FIRST_READERS = 6;

    private final TestedSystem system;
    private final Ledger ledger;
    private final Campaign campaign;

    private Traffic(TestedSystem system, Ledger ledger, Campaign campaign) {
        this.system = system;
        this.ledger = ledger;
        this.campaign = campaign;
    }

    /** Opens the campaign, finds the first readers, and waits until all of that is so. */
    public static Traffic prepare(TestedSystem system, Ledger ledger) throws InterruptedException {
        List<Thread> readers = new ArrayList<>();
        for (int number = 0; number < FIRST_READERS; number++) {
            var newsletter = desk(system, ledger, "newsletter", new Random(number), () -> false);
            var story = new SubscriberStory(newsletter, ledger, system.mailAddress(), () -> false);
            readers.add(Thread.ofVirtual().start(story::tell));
        }
        var events = desk(system, ledger, "events", new Random(0), () -> false);
        var traffic = new Traffic(system, ledger, Campaign.open(events));
        for (Thread reader : readers) {
            reader.join();
        }
        return traffic;
    }

    /** People at work, until {@link #finish}. */
    public final class Running {

        private final AtomicBoolean over = new AtomicBoolean();
        private final List<Thread> people = new ArrayList<>();
        private final Queue<String> troubles = new ConcurrentLinkedQueue<>();

        private void begin(Supplier<Story> story, BooleanSupplier more) {
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

        /** Lets everybody get an answer to what they have begun; returns what went wrong. */
        public List<String> finish() throws InterruptedException {
            over.set(true);
            for (Thread person : people) {
                person.join();
            }
            return List.copyOf(troubles);
        }
    }

    public Running begin(Random random) {
        var running = new Running();
        BooleanSupplier over = running.over::get;
        for (int number = 0; number < ALLIANCES; number++) {
            Random own = new Random(random.nextLong());
            running.begin(
                    () ->
                            new AllianceStory(
                                    desk("registry", own, over),
                                    desk("events", own, over),
                                    campaign,
                                    own),
                    () -> true);
        }
        Random readers = new Random(random.nextLong());
        running.begin(
                () ->
                        new SubscriberStory(
                                desk("newsletter", readers, () -> false),
                                ledger,
                                system.mailAddress(),
                                over),
                () -> ledger.subscribers().size() < MOST_READERS);
        Random editors = new Random(random.nextLong());
        var edition = new AtomicBoolean(true);
        running.begin(
                () -> new EditionStory(desk("newsletter", editors, () -> false), ledger),
                () -> edition.getAndSet(false));
        return running;
    }

    private Desk desk(String service, Random random, BooleanSupplier over) {
        return desk(system, ledger, service, random, over);
    }

    private static Desk desk(
            TestedSystem system,
            Ledger ledger,
            String service,
            Random random,
            BooleanSupplier over) {
        return new Desk(new Pages(system.instances(service), system::token, random), ledger, over);
    }
}
