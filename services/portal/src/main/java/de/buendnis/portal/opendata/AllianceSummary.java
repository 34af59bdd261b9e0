package de.buendnis.portal.opendata;

import de.buendnis.contracts.registry.FieldEntry;
import de.buendnis.contracts.registry.Place;
import de.buendnis.portal.directory.Alliance;
import de.buendnis.portal.wording.GermanDates;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of an alliance.
 *
 * @param stage such as ACTIVE or DORMANT
 * @param level MUNICIPALITY, DISTRICT or REGION
 * @param foundedOn ISO 8601, no more precise than known: 2006-03-28, 2006-03 or 2006
 * @param fieldsOfAction the national ones
 * @param partners how many it says it has
 * @param page address of the portrait for people
 * @param self address of the portrait for programs
 */
record AllianceSummary(
        String id,
        String slug,
        String name,
        String stage,
        @Nullable String level,
        Location place,
        @Nullable String foundedOn,
        List<String> fieldsOfAction,
        int partners,
        @Nullable Instant publishedAt,
        String page,
        String self) {

    /**
     * A place by official keys.
     *
     * @param districtKey Amtlicher Gemeindeschlüssel, 5 digits
     * @param municipalityKey Amtlicher Gemeindeschlüssel, 8 digits; null for districts and regions
     */
    record Location(
            String name,
            @Nullable String postalCode,
            String districtKey,
            String districtName,
            @Nullable String municipalityKey,
            @Nullable String land) {

        static Location of(Place place) {
            return new Location(
                    place.getName(),
                    place.getPostalCode(),
                    place.getDistrictKey(),
                    place.getDistrictName(),
                    place.getMunicipalityKey(),
                    Constants.name(place.getLand()));
        }
    }

    static AllianceSummary of(Alliance alliance, String baseUrl) {
        var founded = alliance.state().getFoundedOn();
        return new AllianceSummary(
                alliance.id(),
                alliance.slug(),
                alliance.name(),
                alliance.state().getStage().name(),
                Constants.name(alliance.state().getLevel()),
                Location.of(alliance.place()),
                founded == null ? null : GermanDates.iso(founded),
                alliance.profile().getFields().stream()
                        .map(FieldEntry::getField)
                        .map(Constants::name)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                alliance.partners(),
                alliance.publishedAt(),
                baseUrl + alliance.path(),
                baseUrl + AlliancesApi.PATH + "/" + alliance.slug());
    }
}
