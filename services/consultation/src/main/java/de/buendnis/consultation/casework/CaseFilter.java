package de.buendnis.consultation.casework;

import de.buendnis.consultation.casework.CaseQueries.Filter;
import de.buendnis.consultation.request.RequestStage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the desk's list is filtered by, as it stands in the address.
 *
 * @param text searched for in numbers, names and places
 * @param shown name of a stage, {@value #ALL}, or empty for what the desk has to do
 * @param unit id of a unit, or empty for any
 * @param who {@value #MINE}, {@value #NOBODY}, or empty for anybody
 */
record CaseFilter(String text, String shown, String unit, String who) {

    static final String ALL = "ALLE";
    static final String MINE = "ich";
    static final String NOBODY = "niemand";

    private static final int LONGEST_SEARCH = 200;
    private static final Set<RequestStage> FOR_THE_DESK =
            EnumSet.copyOf(
                    Arrays.stream(RequestStage.values())
                            .filter(RequestStage::isForTheDesk)
                            .toList());

    CaseFilter {
        text = text.strip();
        text = text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
        shown = shown.equals(ALL) || stage(shown) != null ? shown : "";
        who = who.equals(MINE) || who.equals(NOBODY) ? who : "";
    }

    /** A filter that can be chosen, with how many it leaves. */
    record Tile(String label, long count, String link, boolean here) {}

    /** Whether it shows what the desk has to do, which is sorted by urgency. */
    boolean isToDo() {
        return shown.isEmpty();
    }

    public boolean isNarrowed() {
        return !text.isEmpty() || !unit.isEmpty() || !who.isEmpty();
    }

    /**
     * @param alliances ids of those that the text fits
     */
    Filter query(String visitor, List<String> alliances) {
        return query(stages(), visitor, alliances);
    }

    private Filter query(Set<RequestStage> stages, String visitor, List<String> alliances) {
        return new Filter(
                stages,
                unit.isEmpty() ? null : unit,
                who.equals(MINE) ? visitor : null,
                who.equals(NOBODY),
                text.isEmpty() ? null : text,
                alliances);
    }

    /** What is to be done, all, and each stage that has some. */
    List<Tile> tiles(CaseQueries queries, String visitor, List<String> alliances) {
        Map<RequestStage, Long> counts = queries.countByStage(query(Set.of(), visitor, alliances));
        var tiles = new ArrayList<Tile>();
        tiles.add(tile("Zu tun", sum(counts, FOR_THE_DESK), ""));
        tiles.add(tile("Alle", sum(counts, EnumSet.allOf(RequestStage.class)), ALL));
        for (RequestStage stage : RequestStage.values()) {
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

    private Set<RequestStage> stages() {
        RequestStage stage = stage(shown);
        if (stage != null) {
            return EnumSet.of(stage);
        }
        return isToDo() ? FOR_THE_DESK : Set.of();
    }

    private static long sum(Map<RequestStage, Long> counts, Set<RequestStage> stages) {
        return stages.stream().mapToLong(stage -> counts.getOrDefault(stage, 0L)).sum();
    }

    private Tile tile(String label, long count, String stage) {
        return new Tile(label, count, address(stage), stage.equals(shown));
    }

    private String address(String stage) {
        var address = UriComponentsBuilder.fromPath("/verwaltung/beratung");
        Map.of("q", text, "stand", stage, "stelle", unit, "wer", who).entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> address.queryParam(entry.getKey(), "{" + entry.getKey() + "}"));
        return address.encode()
                .buildAndExpand(Map.of("q", text, "stand", stage, "stelle", unit, "wer", who))
                .toUriString();
    }

    private static @Nullable RequestStage stage(String name) {
        return Stream.of(RequestStage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
