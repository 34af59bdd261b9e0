/**
 * Puts services back to earlier states as deploy/BACKUP.md tells it, on the whole running platform,
 * and compares what everybody sees afterwards. Nothing depends on it.
 */
@NullMarked
package de.buendnis.backup;

import org.jspecify.annotations.NullMarked;
