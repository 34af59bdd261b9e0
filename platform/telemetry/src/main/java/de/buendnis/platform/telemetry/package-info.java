/**
 * What every service wants to be watched and run with: one format of log lines, metrics, health and
 * trace ids. A service adds the dependency, and any of its own settings wins over these.
 */
@NullMarked
package de.buendnis.platform.telemetry;

import org.jspecify.annotations.NullMarked;
