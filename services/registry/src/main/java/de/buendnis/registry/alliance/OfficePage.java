package de.buendnis.registry.alliance;

import java.util.function.Function;

/**
 * A page of the office with one form.
 *
 * @param template below templates
 * @param form filled with what is stored
 * @param done what is said afterwards
 */
record OfficePage<F extends OfficeForm<?>>(
        OfficeAction action, String template, Function<Alliance, F> form, Done done) {}
