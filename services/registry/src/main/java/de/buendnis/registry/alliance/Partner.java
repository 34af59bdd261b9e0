package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.PartnerKind;
import de.buendnis.platform.web.input.TextField;
import java.util.List;
import java.util.Objects;

/**
 * An organisation, an office or a group that takes part.
 *
 * @param categories in the alliance's words, such as Vereine; one partner may be in several
 */
record Partner(String name, PartnerKind kind, List<String> categories) {

    private static final TextField NAME = TextField.line("name", "Name des Partners");
    private static final TextField CATEGORY = TextField.line("categories", "Kategorie");

    Partner {
        name = NAME.required(name);
        kind = Objects.requireNonNullElse(kind, PartnerKind.UNKNOWN);
        categories = CATEGORY.list(categories);
    }
}
