/**
 * How somebody comes to the data of an alliance: its coordinator to the own one, the office to any
 * one. Services whose pages stand behind both say what their door is made of.
 */
@NullMarked
package de.buendnis.platform.web.door;

import org.jspecify.annotations.NullMarked;
