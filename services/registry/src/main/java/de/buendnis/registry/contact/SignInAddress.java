package de.buendnis.registry.contact;

/**
 * A right to sign in.
 *
 * @param alliance id of the alliance
 * @param contact id of the contact
 * @param name how to call whoever signs in
 */
record SignInAddress(String alliance, String allianceName, String contact, String name) {}
