package de.buendnis.registry.demo;

/**
 * What one feature adds to the demo. Its ids and command ids are always the same, so that loading
 * may be repeated after a crash in the middle. Ordered by Spring's {@code @Order}.
 */
public interface DemoPart {

    /** Whether the feature holds any data, its own or the demo's. */
    boolean hasData();

    /** Loads what is missing. */
    void load();
}
