/**
 * Identity: who somebody is and which roles they have, told to everybody else in signed tokens. It
 * keeps the accounts of the service office itself; who coordinates an alliance, it asks registry.
 */
@NullMarked
package de.buendnis.identity;

import org.jspecify.annotations.NullMarked;
