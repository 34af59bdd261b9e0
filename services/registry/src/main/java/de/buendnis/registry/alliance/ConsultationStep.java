package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One body's turn with a council paper.
 *
 * @param authoritative whether this body decides; the others advise
 * @param on day of the sitting, where known
 */
record ConsultationStep(
        String body, boolean authoritative, @Nullable LocalDate on, StepResult result) {

    private static final TextField BODY = TextField.line("body", "Gremium");

    ConsultationStep {
        body = BODY.required(body);
    }

    ConsultationStep with(StepResult newResult, @Nullable LocalDate newDay) {
        return new ConsultationStep(body, authoritative, newDay, newResult);
    }

    /** Whether its day has passed and nobody has noted what came of it. */
    boolean isOverdue(LocalDate today) {
        return result == StepResult.PLANNED && on != null && on.isBefore(today);
    }
}
