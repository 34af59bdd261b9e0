package de.buendnis.newsletter.edition;

import de.buendnis.platform.web.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which steps a page offers. The aggregate itself is asked, so that page and rule never differ.
 *
 * @param edit whether texts can change
 * @param steps the first one moves the edition on
 * @param obstacle why the next step is not this editor's, null if it is
 */
record Possible(boolean edit, List<EditionStep> steps, @Nullable String obstacle) {

    static Possible nothing() {
        return new Possible(false, List.of(), null);
    }

    static Possible in(Edition edition, Editor by, List<String> outdated) {
        List<EditionStep> steps =
                Stream.of(EditionStep.values())
                        .filter(step -> refusal(() -> attempt(step, edition, by, outdated)) == null)
                        .toList();
        return new Possible(
                edition.stage().isOpen(),
                steps,
                switch (edition.stage()) {
                    case DRAFT -> refusal(() -> edition.submit(outdated, Instant.EPOCH));
                    case IN_REVIEW -> refusal(() -> edition.approve(outdated, by, Instant.EPOCH));
                    case APPROVED -> refusal(() -> edition.send(outdated, Instant.EPOCH));
                    case SENDING, PAUSED, SENT, CANCELLED -> null;
                });
    }

    private static EditionHappening attempt(
            EditionStep step, Edition edition, Editor by, List<String> outdated) {
        return switch (step) {
            case SUBMIT -> edition.submit(outdated, Instant.EPOCH);
            case APPROVE -> edition.approve(outdated, by, Instant.EPOCH);
            case SEND -> edition.send(outdated, Instant.EPOCH);
            case HAND_BACK -> edition.handBack(null, Instant.EPOCH);
            case CANCEL -> edition.cancel(Instant.EPOCH);
        };
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
