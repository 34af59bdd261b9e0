package de.buendnis.garden.lease;

/** Violator: public, though only its own package uses it. */
public record Deposit(int euros) {}
