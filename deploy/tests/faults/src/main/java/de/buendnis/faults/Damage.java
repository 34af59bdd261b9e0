package de.buendnis.faults;

import de.buendnis.faults.proof.Expected;
import de.buendnis.faults.system.MailLoss;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a fault has done.
 *
 * @param end makes everything run again
 * @param what such as "registry-2 killed"
 * @param mostUncertain how many connections to the mail server it can have broken
 * @param silent the portals that cannot answer meanwhile
 * @param loss the mails that were lost on purpose
 */
record Damage(
        Runnable end, String what, int mostUncertain, Set<String> silent, @Nullable MailLoss loss) {

    static Damage to(String what, int mostUncertain, Runnable end) {
        return new Damage(end, what, mostUncertain, Set.of(), null);
    }

    Expected expected() {
        return new Expected(mostUncertain, loss == null ? Map.of() : loss.taken(), silent);
    }
}
