package de.buendnis.events.participation;

import de.buendnis.platform.web.RuleViolation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which buttons a page offers. The aggregate itself is asked, so that page and rule never differ.
 *
 * @param obstacle why nothing can be added, null if something can
 */
record Possible(
        boolean add,
        boolean submit,
        boolean withdraw,
        boolean takeUpAgain,
        boolean edit,
        boolean change,
        @Nullable String obstacle) {

    static Possible in(
            @Nullable Participation participation, RegistrationPolicy policy, boolean active) {
        @Nullable String obstacle = refusal(policy::requireRegistration);
        if (participation == null) {
            return new Possible(
                    obstacle == null && active, false, false, false, false, false, obstacle);
        }
        boolean open = !participation.stage().isEnded();
        return new Possible(
                open && obstacle == null && active,
                active && allows(() -> participation.submit(Instant.EPOCH, policy)),
                allows(() -> participation.withdraw(policy)),
                active && allows(() -> participation.takeUpAgain(policy)),
                open && allows(() -> participation.requireChangeable(policy)),
                allows(policy::requireCampaign),
                obstacle);
    }

    private static boolean allows(Runnable wish) {
        return refusal(wish) == null;
    }

    private static @Nullable String refusal(Runnable wish) {
        try {
            wish.run();
            return null;
        } catch (RuleViolation refused) {
            return refused.sentence();
        }
    }
}
