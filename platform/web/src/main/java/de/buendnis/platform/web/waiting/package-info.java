/**
 * What waits for whoever asks a service: the dashboards' question, and the one shape of its answer.
 * Each feature names its own tasks as a {@code TaskSource}; the portal reads what all services say.
 */
@NullMarked
package de.buendnis.platform.web.waiting;

import org.jspecify.annotations.NullMarked;
