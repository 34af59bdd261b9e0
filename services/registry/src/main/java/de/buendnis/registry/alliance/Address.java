package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.PostalCode;
import de.buendnis.platform.web.input.TextField;
import org.jspecify.annotations.Nullable;

/** Where letters to an office go; a market square has no house number. */
record Address(
        @Nullable String organisation,
        @Nullable String unit,
        @Nullable String street,
        @Nullable String houseNumber,
        PostalCode postalCode,
        String city) {

    private static final TextField ORGANISATION = TextField.line("organisation", "Einrichtung");
    private static final TextField UNIT = TextField.line("unit", "Abteilung");
    private static final TextField STREET = TextField.line("street", "Straße oder Platz");
    private static final TextField HOUSE_NUMBER =
            new TextField("houseNumber", "Hausnummer", 20, false);
    private static final TextField CITY = TextField.line("city", "Ort");

    Address {
        organisation = ORGANISATION.optional(organisation);
        unit = UNIT.optional(unit);
        street = STREET.optional(street);
        houseNumber = HOUSE_NUMBER.optional(houseNumber);
        city = CITY.required(city);
    }
}
