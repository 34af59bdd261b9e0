package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The alliance's own count of its partners, which may differ from the list.
 *
 * @param categories those that were counted over
 * @param asOf when it was counted, as precise as known
 */
record PartnerCount(int partners, List<String> categories, @Nullable PartialDate asOf) {

    private static final int GREATEST = 100_000;
    private static final TextField CATEGORY = TextField.line("categories", "Kategorie");

    PartnerCount {
        categories = CATEGORY.list(categories);
        if (partners < 1 || partners > GREATEST) {
            throw AllianceRule.PARTNER_COUNT.refuse();
        }
    }
}
