package de.buendnis.garden.plot;

import de.buendnis.garden.lease.Lease;
import de.buendnis.orchard.Tree;

/** Violator: knows another service, and closes a cycle with the lease. */
public record Plot(Tree tree, Lease lease) {}
