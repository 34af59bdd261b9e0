package de.buendnis.portal.directory;

import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.contracts.registry.Land;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The list with its filters as an address that can be bookmarked: {@code
 * /buendnisse?q=Plön&land=schleswig-holstein&feld=childcare&sortierung=name}. What an old bookmark
 * asks for and nobody knows any more is left out.
 */
record DirectoryAddress(
        String words,
        Set<Land> lands,
        Set<FieldOfAction> fields,
        Search.@Nullable Order chosenOrder) {

    static final String PATH = "/buendnisse";

    DirectoryAddress {
        lands = Set.copyOf(lands);
        fields = Set.copyOf(fields);
    }

    static DirectoryAddress of(
            @Nullable String words,
            @Nullable List<String> lands,
            @Nullable List<String> fields,
            @Nullable String order) {
        return new DirectoryAddress(
                words == null ? "" : words.strip(),
                known(Land.class, lands, Land.UNKNOWN),
                known(FieldOfAction.class, fields, FieldOfAction.UNKNOWN),
                order(order));
    }

    /** Words ask for the best match; without them the newest is of interest. */
    Search.Order order() {
        if (chosenOrder != null && !(chosenOrder == Search.Order.RELEVANCE && words.isEmpty())) {
            return chosenOrder;
        }
        return words.isEmpty() ? Search.Order.CHANGED : Search.Order.RELEVANCE;
    }

    Search search(int page, int size) {
        return new Search(words, lands, fields, order(), page, size);
    }

    public boolean filtered() {
        return !lands.isEmpty() || !fields.isEmpty();
    }

    DirectoryAddress with(Search.Order order) {
        return new DirectoryAddress(words, lands, fields, order);
    }

    DirectoryAddress withoutWords() {
        return new DirectoryAddress("", lands, fields, chosenOrder);
    }

    public DirectoryAddress withoutFilters() {
        return new DirectoryAddress(words, Set.of(), Set.of(), chosenOrder);
    }

    DirectoryAddress without(Land land) {
        return new DirectoryAddress(words, less(lands, land), fields, chosenOrder);
    }

    DirectoryAddress without(FieldOfAction field) {
        return new DirectoryAddress(words, lands, less(fields, field), chosenOrder);
    }

    /** The address in the one way of writing it: parameters in order, defaults left out. */
    public String link() {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(PATH);
        if (!words.isEmpty()) {
            link.queryParam("q", UriUtils.encode(words, "UTF-8"));
        }
        sorted(lands).forEach(land -> link.queryParam("land", land));
        sorted(fields).forEach(field -> link.queryParam("feld", field));
        if (chosenOrder != null) {
            link.queryParam("sortierung", key(chosenOrder));
        }
        return link.build(true).toUriString();
    }

    /** The word for a constant in addresses: {@code schleswig-holstein}. */
    static String key(Enum<?> constant) {
        return switch (constant) {
            case Search.Order order ->
                    switch (order) {
                        case RELEVANCE -> "relevanz";
                        case NAME -> "name";
                        case CHANGED -> "aktuell";
                    };
            default -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private static List<String> sorted(Set<? extends Enum<?>> constants) {
        return constants.stream().<String>map(DirectoryAddress::key).sorted().toList();
    }

    private static <E extends Enum<E>> Set<E> known(
            Class<E> type, @Nullable List<String> keys, E unknown) {
        Set<E> constants = EnumSet.noneOf(type);
        for (E constant : type.getEnumConstants()) {
            if (keys != null && constant != unknown && keys.contains(key(constant))) {
                constants.add(constant);
            }
        }
        return constants;
    }

    private static Search.@Nullable Order order(@Nullable String key) {
        for (Search.Order order : Search.Order.values()) {
            if (key(order).equals(key)) {
                return order;
            }
        }
        return null;
    }

    private static <E> Set<E> less(Set<E> all, E one) {
        List<E> others = new ArrayList<>(all);
        others.remove(one);
        return Set.copyOf(others);
    }
}
