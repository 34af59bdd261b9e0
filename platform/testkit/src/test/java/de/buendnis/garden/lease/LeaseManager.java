package de.buendnis.garden.lease;

/** Violator: an empty name. */
final class LeaseManager {
    final Deposit deposit = new Deposit(100);
}
