package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.Chosen;
import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.input.TypedDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of the council's paper in one body. */
record StepForm(@Nullable String result, @Nullable String on)
        implements OfficeForm<StepForm.Outcome> {

    /** The result, and the day of the sitting where it is known. */
    record Outcome(StepResult result, @Nullable LocalDate on) {}

    static StepForm of(ConsultationStep step) {
        LocalDate day = step.on();
        return new StepForm(step.result().name(), day == null ? null : day.toString());
    }

    @Override
    public @Nullable Outcome value(Refusals refusals) {
        return refusals.value(
                () ->
                        new Outcome(
                                Chosen.of(
                                        "result", StepResult.values(), result, StepResult.PLANNED),
                                TypedDay.typed("on", on)));
    }
}
