/**
 * What waits for whoever asks, as the dashboards show it. Each feature names its own tasks, nobody
 * else needs to know which features there are.
 */
@NullMarked
package de.buendnis.newsletter.waiting;

import org.jspecify.annotations.NullMarked;
