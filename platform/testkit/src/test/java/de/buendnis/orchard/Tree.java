package de.buendnis.orchard;

/** Belongs to another service. */
public record Tree(int age) {}
