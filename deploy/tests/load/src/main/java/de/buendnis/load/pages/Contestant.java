package de.buendnis.load.pages;

import java.util.function.Supplier;

/**
 * Somebody who serves the page.
 *
 * @param round asks for it for a while
 */
record Contestant(String name, Supplier<Load.Result> round) {}
