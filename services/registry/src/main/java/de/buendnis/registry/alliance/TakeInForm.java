package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.Fits;
import de.buendnis.platform.web.input.Refusals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alliance that the office takes in.
 *
 * @param planned whether it is still to be founded
 * @param about what identifies it
 */
// A value that was not typed is missing here, and refused by @NotNull.
@SuppressWarnings("MultipleNullnessAnnotations")
record TakeInForm(
        @NotNull(message = "Wählen Sie, ob das Bündnis noch in Planung ist oder schon besteht.")
                @Nullable Boolean planned,
        @Valid @Nullable DescriptionForm about,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Fits(label = "Anlass") @Nullable String occasion) {

    private static final DescriptionForm NOTHING =
            new DescriptionForm(null, null, null, null, null, null, null, null, null, null);

    TakeInForm {
        about = about == null ? NOTHING : about;
    }

    static TakeInForm empty() {
        return new TakeInForm(null, NOTHING, null, null, null, null);
    }

    boolean isPlanned() {
        return Boolean.TRUE.equals(planned);
    }

    @Nullable Description description(Refusals refusals) {
        return about == null ? null : about.value(refusals);
    }

    /** The facts of a founding that has taken place. */
    Section.@Nullable Founding founding(Refusals refusals) {
        PartialDate date = refusals.value(() -> DateFields.typed(day, month, year));
        return refusals.value(() -> new Section.Founding(date, occasion, "", List.of()));
    }
}
