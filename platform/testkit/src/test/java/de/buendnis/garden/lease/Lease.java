package de.buendnis.garden.lease;

import de.buendnis.garden.plot.Plot;
import java.util.List;

/** Violator: the other half of the cycle. */
public record Lease(List<Plot> plots) {}
