/**
 * What must hold when everything is quiet again. Each proof reads databases, topics and mails as
 * they are, and knows nothing of how the services work.
 */
@NullMarked
package de.buendnis.faults.proof;

import org.jspecify.annotations.NullMarked;
