package de.buendnis.events.participation;

import de.buendnis.platform.web.input.PostalCode;
import de.buendnis.platform.web.input.TextField;
import de.buendnis.platform.web.input.WebAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an action takes place: somewhere, on the web, or both.
 *
 * @param venue such as Rathaus, Großer Saal
 * @param city null for purely digital actions
 * @param online null for actions on site alone
 */
record ActionPlace(
        @Nullable String venue,
        @Nullable String street,
        @Nullable PostalCode postalCode,
        @Nullable String city,
        @Nullable WebAddress online) {

    private static final TextField VENUE = TextField.line("venue", "Veranstaltungsort");
    private static final TextField STREET = TextField.line("street", "Straße und Hausnummer");
    private static final TextField CITY = new TextField("city", "Ort", 100, false);

    ActionPlace {
        venue = VENUE.optional(venue);
        street = STREET.optional(street);
        city = CITY.optional(city);
        if (city == null && online == null) {
            throw ParticipationRule.PLACE_MISSING.refuse();
        }
        if (city == null && (venue != null || street != null || postalCode != null)) {
            throw ParticipationRule.CITY_MISSING.refuse();
        }
    }

    /** Rathaus, Großer Saal, Schlossberg 3, 24306 Plön. */
    public String inWords() {
        List<String> parts = new ArrayList<>();
        if (venue != null) {
            parts.add(venue);
        }
        if (street != null) {
            parts.add(street);
        }
        if (city != null) {
            parts.add(postalCode == null ? city : postalCode.value() + " " + city);
        }
        if (online != null) {
            parts.add(parts.isEmpty() ? "im Netz" : "und im Netz");
        }
        return String.join(", ", parts);
    }
}
