/**
 * Real Kafka and real MongoDB as child processes on loopback, for {@code ./start} and for tests.
 * They can be killed hard and started again on the same data and port, and no child outlives its
 * parent.
 */
@NullMarked
package de.buendnis.platform.servers;

import org.jspecify.annotations.NullMarked;
