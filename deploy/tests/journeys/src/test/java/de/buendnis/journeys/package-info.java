/**
 * The composed system as people meet it: every part as {@code ./start} runs it, in a real browser.
 * Nothing depends on this package; each journey reads as what somebody does and sees.
 */
@NullMarked
package de.buendnis.journeys;

import org.jspecify.annotations.NullMarked;
