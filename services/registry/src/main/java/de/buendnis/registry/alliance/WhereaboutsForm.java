package de.buendnis.registry.alliance;

import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.input.Fits;
import de.buendnis.platform.web.input.PostalCode;
import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.input.WebAddress;
import org.jspecify.annotations.Nullable;

record WhereaboutsForm(
        @Fits(label = "Einrichtung") @Nullable String organisation,
        @Fits(label = "Abteilung") @Nullable String unit,
        @Fits(label = "Straße oder Platz") @Nullable String street,
        @Fits(label = "Hausnummer", limit = 20) @Nullable String houseNumber,
        @Nullable String postalCode,
        @Fits(label = "Ort") @Nullable String city,
        @Nullable String website)
        implements SectionForm {

    static WhereaboutsForm of(Section.Whereabouts content) {
        Address address = content.address();
        WebAddress website = content.website();
        return new WhereaboutsForm(
                address == null ? null : address.organisation(),
                address == null ? null : address.unit(),
                address == null ? null : address.street(),
                address == null ? null : address.houseNumber(),
                address == null ? null : address.postalCode().value(),
                address == null ? null : address.city(),
                website == null ? null : website.value());
    }

    @Override
    public @Nullable Section content(Refusals refusals) {
        Address address = refusals.value(this::address);
        WebAddress typed = refusals.value(() -> WebAddress.typed("website", website));
        return refusals.value(() -> new Section.Whereabouts(address, typed));
    }

    private @Nullable Address address() {
        if (Rows.blank(organisation, unit, street, houseNumber, postalCode, city)) {
            return null;
        }
        PostalCode code = PostalCode.typed("postalCode", postalCode);
        if (code == null) {
            throw new RuleViolation(
                    "postal-code-missing",
                    "postalCode",
                    "Zur Anschrift fehlt die Postleitzahl. Geben Sie alle fünf Ziffern ein, oder leeren Sie die Anschrift.");
        }
        return new Address(organisation, unit, street, houseNumber, code, city == null ? "" : city);
    }
}
