/**
 * The messages that services exchange, their encoding and their topics: the only definition there
 * is. Every service depends on this package; it depends on none. Records of a service's messages
 * are generated into a package of its own from {@code src/main/avro}.
 */
@NullMarked
package de.buendnis.contracts;

import org.jspecify.annotations.NullMarked;
