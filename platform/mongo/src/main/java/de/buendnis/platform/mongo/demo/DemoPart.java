package de.buendnis.platform.mongo.demo;

/**
 * What one feature shows in the demo; a bean, ordered by Spring's {@code @Order}. Its ids and
 * command ids are always the same, so that loading may be repeated after a crash in the middle.
 */
public interface DemoPart {

    /** Whether there is something already, so that no demo should be put beside it. */
    boolean hasData();

    /**
     * Loads all of it; what an earlier try has loaded stays as it is.
     *
     * @return whether all of it is there now; if not, because it speaks of alliances that have yet
     *     to arrive, it is tried again
     */
    boolean load();
}
