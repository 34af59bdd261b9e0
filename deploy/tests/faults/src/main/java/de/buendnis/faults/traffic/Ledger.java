package de.buendnis.faults.traffic;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** What was asked of the platform, and what it has acknowledged. */
public final class Ledger {

    private final Queue<Wish> wishes = new ConcurrentLinkedQueue<>();
    private final Map<String, Boolean> words = new ConcurrentHashMap<>();
    private final Queue<Link> links = new ConcurrentLinkedQueue<>();
    private final Set<String> subscribers = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> owed = new ConcurrentHashMap<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

    /** To be called before anything is sent. */
    Wish begin(Store store, String person) {
        var wish = new Wish(store, person);
        wishes.add(wish);
        return wish;
    }

    /** Noted for the report: most are nothing but somebody who was too early. */
    void refuse(String what) {
        refusals.add(what);
    }

    /** Somebody whom histories do not name has written this word, and was told that it arrived. */
    void say(String word, boolean acknowledged) {
        words.put(word, acknowledged);
    }

    /** A mail has brought it. */
    Link link(String code) {
        var link = new Link(code);
        links.add(link);
        return link;
    }

    void subscribe(String address) {
        subscribers.add(address);
    }

    /** Whoever has confirmed by now is to get the edition. */
    void owe(String edition) {
        owed.put(edition, Set.copyOf(subscribers));
    }

    /** Each person's, in the order of their beginnings. */
    public Map<String, NavigableMap<Instant, Wish>> wishes() {
        var all = new HashMap<String, NavigableMap<Instant, Wish>>();
        wishes.forEach(
                wish -> {
                    var unused =
                            all.computeIfAbsent(wish.person(), none -> new TreeMap<>())
                                    .put(wish.begun(), wish);
                });
        return all;
    }

    public int acknowledged() {
        return (int) wishes.stream().filter(Wish::isAcknowledged).count();
    }

    /** How many wishes were acknowledged, by kind of aggregate. */
    public Map<Store, Long> acknowledgedByStore() {
        return wishes.stream()
                .filter(Wish::isAcknowledged)
                .collect(
                        Collectors.groupingBy(
                                Wish::store,
                                () -> new EnumMap<>(Store.class),
                                Collectors.counting()));
    }

    /** Words that occur nowhere else, and whether it was acknowledged that they were written. */
    public Map<String, Boolean> words() {
        return Map.copyOf(words);
    }

    public List<Link> links() {
        return List.copyOf(links);
    }

    /** Who has confirmed a subscription, and was told so. */
    public Set<String> subscribers() {
        return Set.copyOf(subscribers);
    }

    /** The addresses that must get an edition, by its id. */
    public Map<String, Set<String>> owed() {
        return Map.copyOf(owed);
    }

    public List<String> refusals() {
        return List.copyOf(refusals);
    }
}
