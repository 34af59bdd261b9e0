package de.buendnis.journeys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Kills each of some services once, a random while after a random step of a story has begun. The
 * seed is printed; {@code -Djourney.seed=…} gives the same moments again.
 */
final class Killer implements AutoCloseable {

    static final Set<String> VICTIMS = Set.of("registry", "events", "newsletter", "consultation");

    /** No more than the story has, so that it is never over before its services were killed. */
    private static final int STEPS = 24;

    private static final int LONGEST_PAUSE = 1_500;

    private record Plan(String victim, int pause) {}

    private final Platform platform;
    private final Map<Integer, Plan> plans = new HashMap<>();
    private final Set<String> killed = ConcurrentHashMap.newKeySet();
    private final List<CompletableFuture<Void>> underWay = new ArrayList<>();
    private int steps;

    private Killer(Platform platform, Random random) {
        this.platform = platform;
        List<Integer> moments = new ArrayList<>(IntStream.range(0, STEPS).boxed().toList());
        Collections.shuffle(moments, random);
        for (String victim : VICTIMS.stream().sorted().toList()) {
            plans.put(moments.removeLast(), new Plan(victim, random.nextInt(LONGEST_PAUSE)));
        }
    }

    static Killer seeded(Platform platform) {
        long seed = Long.getLong("journey.seed", System.nanoTime() % 1_000_000);
        System.out.println("Again with the same moments: -Djourney.seed=" + seed);
        return new Killer(platform, new Random(seed));
    }

    /** To be called as each step begins. */
    void step(String name) {
        System.out.println("The year: " + name);
        Plan plan = plans.get(steps);
        if (plan != null) {
            underWay.add(begin(plan));
        }
        steps++;
    }

    private CompletableFuture<Void> begin(Plan plan) {
        Executor later = CompletableFuture.delayedExecutor(plan.pause(), TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(() -> kill(plan), later);
    }

    private void kill(Plan plan) {
        new Victim(platform, plan.victim()).kill();
        killed.add(plan.victim());
        System.out.println("Killed: %s, %d ms later".formatted(plan.victim(), plan.pause()));
    }

    /** Whom it has hit so far. */
    Set<String> killed() {
        return Set.copyOf(killed);
    }

    /** Returns when nothing is left to do that has begun, so that no later journey suffers. */
    void finish() {
        underWay.forEach(CompletableFuture::join);
    }

    @Override
    public void close() {
        finish();
    }
}
