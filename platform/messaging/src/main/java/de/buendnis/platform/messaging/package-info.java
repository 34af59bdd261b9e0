/**
 * How state becomes a message, and a message becomes somebody else's knowledge: aggregates with an
 * outbox in their document, the publisher, views, reactions, parked records. Every service that
 * owns aggregates or reads topics depends on it; it knows no service. RATIONALE.md says why each
 * part is there.
 */
@NullMarked
package de.buendnis.platform.messaging;

import org.jspecify.annotations.NullMarked;
