/**
 * The registry of local alliances: their life cycle, their portraits and their contacts. It owns
 * the topics {@code registry.alliance} and {@code registry.contact}; no other service writes them.
 */
@NullMarked
package de.buendnis.registry;

import org.jspecify.annotations.NullMarked;
