package de.buendnis.faults;

import de.buendnis.faults.system.Instance;
import de.buendnis.faults.system.MailLoss;
import de.buendnis.faults.system.TestedSystem;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Faults between the last byte of a mail and the mail server's answer. */
final class MailFaults {

    /** Fewer than the readers that there are from the beginning. */
    private static final int MOST_PASSING = 4;

    /** For an edition to be written, approved and begun on a machine that others use, too. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private MailFaults() {}

    /** The instance dies whose mail it is. */
    static Damage killSender(TestedSystem system, Random random) {
        var victim = new AtomicReference<@Nullable Instance>();
        MailLoss loss =
                lose(
                        system,
                        random,
                        1,
                        sender -> {
                            sender.kill();
                            victim.set(sender);
                        });
        Instance killed = victim.get();
        if (killed == null) {
            throw new IllegalStateException("No mail was under way for " + LIMIT);
        }
        return new Damage(
                () -> Fault.startAgain(killed), killed.name(), Fault.CONNECTIONS, Set.of(), loss);
    }

    /** As many connections break as an instance has. */
    static Damage loseAnswers(TestedSystem system, Random random) {
        int lost = Fault.CONNECTIONS;
        MailLoss loss = lose(system, random, lost, sender -> {});
        return new Damage(() -> {}, "", lost, Set.of(), loss);
    }

    private static MailLoss lose(
            TestedSystem system, Random random, int losing, Consumer<Instance> moment) {
        var loss = new MailLoss(random.nextInt(MOST_PASSING), losing, random, moment);
        List<Instance> senders = system.instances("newsletter");
        senders.forEach(sender -> sender.lose(loss));
        boolean happened = loss.await(LIMIT);
        senders.forEach(sender -> sender.lose(null));
        if (!happened) {
            throw new IllegalStateException("No mail was under way for " + LIMIT);
        }
        return loss;
    }
}
