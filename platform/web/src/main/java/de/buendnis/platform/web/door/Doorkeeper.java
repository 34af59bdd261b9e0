package de.buendnis.platform.web.door;

/**
 * Opens the doors of one feature. A bean of this type lets page methods take a {@code D} as a
 * parameter; templates know it as {@code door}, and its alliance as {@code allianceName}.
 */
public interface Doorkeeper<D> {

    /** The type of the parameter. */
    Class<D> door();

    /** Refuses by a {@code RuleViolation} whoever may not enter here. */
    D open(Entrance entrance);

    /** What the layout calls the alliance. */
    String allianceName(D door);
}
