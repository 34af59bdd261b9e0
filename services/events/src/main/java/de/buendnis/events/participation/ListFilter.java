package de.buendnis.events.participation;

import de.buendnis.events.alliance.Alliances;
import de.buendnis.events.participation.ParticipationQueries.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the office's list of participations is filtered by, as it stands in the address.
 *
 * @param text searched for in alliances
 * @param shown name of a stage, or empty for all
 */
record ListFilter(String slug, String text, String shown) {

    private static final int LONGEST_SEARCH = 200;

    /** A filter that can be chosen, with how many it leaves. */
    record Tile(String label, long count, String link, boolean here) {}

    static ListFilter of(String slug, String typed, String stage) {
        String text = typed.strip();
        return new ListFilter(
                slug,
                text.substring(0, Math.min(text.length(), LONGEST_SEARCH)),
                stage(stage) == null ? "" : stage);
    }

    Filter query(String campaignId, Alliances alliances) {
        return query(campaignId, alliances, stage(shown));
    }

    private Filter query(
            String campaignId, Alliances alliances, @Nullable ParticipationStage stage) {
        return new Filter(campaignId, stage, text.isEmpty() ? null : alliances.matching(text));
    }

    /** All, and each stage that has some. */
    List<Tile> tiles(String campaignId, ParticipationQueries queries, Alliances alliances) {
        Map<ParticipationStage, Long> counts =
                queries.countByStage(query(campaignId, alliances, null));
        var tiles = new ArrayList<Tile>();
        tiles.add(tile("Alle", counts.values().stream().mapToLong(Long::longValue).sum(), ""));
        for (ParticipationStage stage : ParticipationStage.values()) {
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

    private Tile tile(String label, long count, String stage) {
        return new Tile(label, count, address(stage), stage.equals(shown));
    }

    private String address(String stage) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/verwaltung/aktionstage/" + slug);
        if (!text.isEmpty()) {
            address.queryParam("q", "{text}");
        }
        if (!stage.isEmpty()) {
            address.queryParam("stand", stage);
        }
        return address.encode().buildAndExpand(Map.of("text", text)).toUriString();
    }

    private static @Nullable ParticipationStage stage(String name) {
        return Stream.of(ParticipationStage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
