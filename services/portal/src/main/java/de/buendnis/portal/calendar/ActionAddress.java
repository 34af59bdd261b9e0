package de.buendnis.portal.calendar;

import de.buendnis.contracts.registry.Land;
import de.buendnis.portal.directory.WordMatch;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The list with its filters as an address that can be bookmarked: {@code
 * /aktionstag?ort=Plön&land=schleswig-holstein}. What nobody knows any more is left out.
 */
record ActionAddress(String place, @Nullable Land land) {

    static ActionAddress of(@Nullable String place, @Nullable String land) {
        return new ActionAddress(
                place == null ? "" : place.strip(),
                Stream.of(Land.values())
                        .filter(one -> one != Land.UNKNOWN && key(one).equals(land))
                        .findFirst()
                        .orElse(null));
    }

    /** The word for a Land in addresses. */
    static String key(Land land) {
        return land.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean filtered() {
        return !place.isEmpty() || land != null;
    }

    ActionAddress withoutPlace() {
        return new ActionAddress("", land);
    }

    List<Action> choose(List<Action> actions) {
        WordMatch words = new WordMatch(place);
        return actions.stream()
                .filter(action -> land == null || land == action.alliance().place().getLand())
                .filter(action -> words.in(action.placeWords()))
                .toList();
    }

    /** The address in the one way of writing it. */
    String link() {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(ActionPages.PATH);
        if (!place.isEmpty()) {
            link.queryParam("ort", UriUtils.encode(place, "UTF-8"));
        }
        if (land != null) {
            link.queryParam("land", key(land));
        }
        return link.build(true).toUriString();
    }
}
