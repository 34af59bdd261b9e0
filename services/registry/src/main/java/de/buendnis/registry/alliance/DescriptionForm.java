package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.AllianceLevel;
import de.buendnis.platform.web.Choice;
import de.buendnis.platform.web.input.Chosen;
import de.buendnis.platform.web.input.Fits;
import de.buendnis.platform.web.input.PostalCode;
import de.buendnis.platform.web.input.Refusals;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What identifies an alliance, as the office types it. */
record DescriptionForm(
        @NotBlank(message = "Der Name fehlt. Geben Sie an, wie das Bündnis heißt.")
                @Fits(label = "Name des Bündnisses")
                @Nullable String name,
        @Nullable String slug,
        @NotBlank(
                        message =
                                "Die Ebene fehlt. Wählen Sie, ob das Bündnis für eine Gemeinde, einen Kreis oder eine Region arbeitet.")
                @Nullable String level,
        @NotBlank(message = "Der Ort fehlt. Geben Sie die Gemeinde oder den Kreis an.")
                @Fits(label = "Ort")
                @Nullable String placeName,
        @Nullable String postalCode,
        @NotBlank(message = "Der Kreis fehlt. Geben Sie an, wie der Kreis heißt.")
                @Fits(label = "Kreis")
                @Nullable String districtName,
        @Nullable String districtKey,
        @Nullable String municipalityKey,
        @Nullable String parentId,
        @Nullable String predecessorId)
        implements OfficeForm<Description> {

    static DescriptionForm of(Alliance alliance) {
        Description description = alliance.description();
        Place place = description.place();
        PostalCode code = place.postalCode();
        DistrictKey district = place.districtKey();
        MunicipalityKey municipality = place.municipalityKey();
        return new DescriptionForm(
                description.name(),
                description.slug().value(),
                description.level() == AllianceLevel.UNKNOWN ? null : description.level().name(),
                place.name(),
                code == null ? null : code.value(),
                place.districtName(),
                district == null ? null : district.value(),
                municipality == null ? null : municipality.value(),
                description.parentId(),
                description.predecessorId());
    }

    @Override
    public @Nullable Description value(Refusals refusals) {
        String typedName = given(name);
        String wanted = slugOf(slug, typedName);
        // Without a name there is nothing to propose, and its absence is refused already.
        Slug address = typedName.isBlank() ? null : refusals.value(() -> new Slug(wanted));
        PostalCode code = refusals.value(() -> PostalCode.typed("postalCode", postalCode));
        DistrictKey district = refusals.value(() -> new DistrictKey(given(districtKey)));
        MunicipalityKey municipality = refusals.value(() -> MunicipalityKey.typed(municipalityKey));
        AllianceLevel chosen = refusals.value(this::chosenLevel);
        if (address == null
                || district == null
                || chosen == null
                || chosen == AllianceLevel.UNKNOWN) {
            return null;
        }
        return refusals.value(
                () ->
                        new Description(
                                typedName,
                                address,
                                chosen,
                                new Place(
                                        given(placeName),
                                        code,
                                        district,
                                        given(districtName),
                                        municipality),
                                chosen(parentId),
                                chosen(predecessorId),
                                null));
    }

    @Override
    public List<Answer> answers(MessageSource labels) {
        return List.of(
                Answer.of("Name des Bündnisses", name),
                Answer.of("Kurzadresse", slug),
                Answer.of("Ebene", Choice.label(labels, chosenLevel())),
                Answer.of("Ort", placeName),
                Answer.of("Postleitzahl", postalCode),
                Answer.of("Kreis", districtName),
                Answer.of("Kreisschlüssel", districtKey),
                Answer.of("Gemeindeschlüssel", municipalityKey));
    }

    private AllianceLevel chosenLevel() {
        return Chosen.of("level", AllianceLevel.values(), level, AllianceLevel.UNKNOWN);
    }

    /** What was typed, else a proposal made of the name. */
    private static String slugOf(@Nullable String typed, String name) {
        return typed == null || typed.isBlank() ? Slug.proposed(name) : typed;
    }

    private static String given(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    private static @Nullable String chosen(@Nullable String id) {
        return id == null || id.isBlank() ? null : id;
    }
}
