package de.buendnis.registry.alliance;

import de.buendnis.registry.alliance.AllianceQueries.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the office's list is filtered by, as it stands in the address.
 *
 * @param text searched for
 * @param shown name of a stage, {@link #WAITING}, or empty for all
 */
record ListFilter(String text, String shown, LocalDate today) {

    private static final String WAITING = "wartet";

    /** A filter that can be chosen, with how many it leaves. */
    record Tile(String label, long count, String link, boolean here) {}

    ListFilter {
        shown = shown.equals(WAITING) || stage(shown) != null ? shown : "";
    }

    Filter query() {
        return new Filter(text, stage(shown), shown.equals(WAITING) ? today : null);
    }

    /** All, those that wait, and each stage that has some. */
    List<Tile> tiles(AllianceQueries queries) {
        Map<AllianceStage, Long> counts = queries.countByStage(new Filter(text, null, null));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        var tiles = new ArrayList<Tile>();
        tiles.add(tile("Alle", all, ""));
        tiles.add(tile("Wartet auf uns", queries.count(new Filter(text, null, today)), WAITING));
        for (AllianceStage stage : AllianceStage.values()) {
            long count = counts.getOrDefault(stage, 0L);
            if (count > 0 || stage.name().equals(shown)) {
                tiles.add(tile(stage.label(), count, stage.name()));
            }
        }
        return tiles;
    }

    /** The address of the list so filtered. */
    String address() {
        return address(shown);
    }

    private Tile tile(String label, long count, String filter) {
        return new Tile(label, count, address(filter), filter.equals(shown));
    }

    private String address(String filter) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/verwaltung/buendnisse");
        if (!text.isEmpty()) {
            address.queryParam("q", "{text}");
        }
        if (!filter.isEmpty()) {
            address.queryParam("stand", filter);
        }
        return address.encode().buildAndExpand(Map.of("text", text)).toUriString();
    }

    private static @Nullable AllianceStage stage(String name) {
        return Stream.of(AllianceStage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
