/**
 * What every module's tests share: one real Kafka and one real MongoDB per build, topics of one's
 * own on them, and the rules of the house. Only tests depend on it.
 */
@NullMarked
package de.buendnis.platform.testkit;

import org.jspecify.annotations.NullMarked;
