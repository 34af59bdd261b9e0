package de.buendnis.faults.traffic;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What was asked of the platform, and what it has acknowledged. */
public final class Ledger {

    private final AtomicInteger people = new AtomicInteger();
    private final Map<String, Store> wishes = new ConcurrentHashMap<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> subscribers = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> owed = new ConcurrentHashMap<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

    /** Somebody who will have one wish, about an aggregate of this kind. */
    String person(Store store) {
        String person = "kit-%06d".formatted(people.incrementAndGet());
        wishes.put(person, store);
        return person;
    }

    void acknowledge(String person) {
        acknowledged.add(person);
    }

    /** Noted for the report: most are nothing but somebody who was too early. */
    void refuse(String what) {
        refusals.add(what);
    }

    void subscribe(String address) {
        subscribers.add(address);
    }

    /** Whoever has confirmed by now is to get the edition. */
    void owe(String edition) {
        owed.put(edition, Set.copyOf(subscribers));
    }

    /** Who made wishes about aggregates of this kind. */
    public List<String> people(Store store) {
        return wishes.entrySet().stream()
                .filter(wish -> wish.getValue() == store)
                .map(Map.Entry::getKey)
                .toList();
    }

    public boolean isAcknowledged(String person) {
        return acknowledged.contains(person);
    }

    public int acknowledged() {
        return acknowledged.size();
    }

    /** How many wishes were acknowledged, by kind of aggregate. */
    public Map<Store, Long> acknowledgedByStore() {
        return acknowledged.stream()
                .map(wishes::get)
                .filter(Objects::nonNull)
                .collect(
                        Collectors.groupingBy(
                                store -> store,
                                () -> new EnumMap<>(Store.class),
                                Collectors.counting()));
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
