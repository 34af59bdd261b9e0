package de.buendnis.faults.signin;

/** Of somebody in the office. */
public record Account(String id, String address, String password) {}
