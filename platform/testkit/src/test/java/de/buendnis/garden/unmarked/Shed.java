package de.buendnis.garden.unmarked;

/** Violator: its package has no package-info.java. */
record Shed(int size) {}
