package de.buendnis.identity.signinlink;

/**
 * A contact who may sign in for an alliance, as registry answers.
 *
 * @param contact id of the contact
 * @param name of the person, or of the office where nobody is named
 * @param alliance id of the alliance
 * @param allianceName as the mail and the page name it
 */
record Coordinator(String contact, String name, String alliance, String allianceName) {}
