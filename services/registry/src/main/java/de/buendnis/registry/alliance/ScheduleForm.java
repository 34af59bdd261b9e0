package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.input.TypedDay;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When the founding shall be. */
record ScheduleForm(
        @NotBlank(message = "Der Tag fehlt. Geben Sie an, wann die Gründung sein soll.")
                @Nullable String on)
        implements OfficeForm<LocalDate> {

    static ScheduleForm of(Alliance alliance) {
        LocalDate planned = alliance.foundingPlannedOn();
        return new ScheduleForm(planned == null ? null : planned.toString());
    }

    @Override
    public @Nullable LocalDate value(Refusals refusals) {
        return refusals.value(() -> TypedDay.typed("on", on));
    }
}
