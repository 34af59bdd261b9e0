package de.buendnis.consultation.request;

/**
 * Who of the desk takes care of a request.
 *
 * @param id the account
 */
public record Assignee(String id, String name) {}
