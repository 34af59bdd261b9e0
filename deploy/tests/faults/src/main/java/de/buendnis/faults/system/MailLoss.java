package de.buendnis.faults.system;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Breaks connections at the one moment at which nobody can know whether the mail was taken: between
 * its last byte and the mail server's answer. Half of the mails reach the server, half do not;
 * their sender sees the same.
 */
public final class MailLoss {

    private final Random random;
    private final Consumer<Instance> moment;
    private final CountDownLatch lost;
    private final Map<String, Boolean> taken = new ConcurrentHashMap<>();
    private int passing;
    private int losing;

    /**
     * @param passing so many mails of editions pass before
     * @param losing so many are lost then
     * @param random decides which of them reach the server
     * @param moment is told whose mail it is, while the connection still stands
     */
    public MailLoss(int passing, int losing, Random random, Consumer<Instance> moment) {
        this.passing = passing;
        this.losing = losing;
        this.random = random;
        this.moment = moment;
        this.lost = new CountDownLatch(losing);
    }

    /** What is to become of a mail whose last byte has come. */
    enum Fate {
        PASSES,
        NEVER_ARRIVES,
        ANSWER_IS_LOST
    }

    synchronized Fate decide(String mail) {
        if (passing > 0) {
            passing--;
            return Fate.PASSES;
        }
        if (losing == 0) {
            return Fate.PASSES;
        }
        losing--;
        boolean arrives = random.nextBoolean();
        taken.put(mail, arrives);
        return arrives ? Fate.ANSWER_IS_LOST : Fate.NEVER_ARRIVES;
    }

    void happens(Instance sender) {
        moment.accept(sender);
        lost.countDown();
    }

    /** The mails that were lost: whether the server had taken them, by their names. */
    public Map<String, Boolean> taken() {
        return Map.copyOf(taken);
    }

    /** Returns when as many are lost as should be; false if there was none to lose for so long. */
    public boolean await(Duration limit) {
        try {
            return lost.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
