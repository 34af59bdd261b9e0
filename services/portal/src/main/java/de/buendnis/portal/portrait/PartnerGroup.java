package de.buendnis.portal.portrait;

import de.buendnis.contracts.registry.Partner;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Partners of one category, by name.
 *
 * @param category in the alliance's words; null where the alliance names no categories at all
 */
record PartnerGroup(@Nullable String category, List<String> names) {

    private static final String OTHERS = "Weitere";

    /** A partner of several categories stands in each; the largest group comes first. */
    static List<PartnerGroup> of(List<Partner> partners) {
        Comparator<Object> german = Collator.getInstance(Locale.GERMAN);
        Map<String, TreeSet<String>> groups = new LinkedHashMap<>();
        boolean categorised = partners.stream().anyMatch(one -> !one.getCategories().isEmpty());
        for (Partner partner : partners) {
            List<String> categories =
                    partner.getCategories().isEmpty() ? List.of(OTHERS) : partner.getCategories();
            for (String category : categories) {
                groups.computeIfAbsent(category, missing -> new TreeSet<>(german))
                        .add(partner.getName());
            }
        }
        return groups.entrySet().stream()
                .map(
                        group ->
                                new PartnerGroup(
                                        categorised ? group.getKey() : null,
                                        List.copyOf(group.getValue())))
                .sorted(
                        Comparator.comparing(
                                        (PartnerGroup group) -> OTHERS.equals(group.category()))
                                .thenComparing(group -> -group.names().size()))
                .toList();
    }
}
