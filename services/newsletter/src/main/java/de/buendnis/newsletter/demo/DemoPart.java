package de.buendnis.newsletter.demo;

/** What one feature shows in the demo. */
public interface DemoPart {

    /** Whether there is something already, so that no demo should be put beside it. */
    boolean hasData();

    /**
     * Loads all of it; what an earlier try has loaded stays as it is.
     *
     * @return whether all of it is there now; if not, it is tried again
     */
    boolean load();
}
