/**
 * Fills an empty service with what the demo shows, through the same commands that people use. Each
 * feature brings its own part; nothing depends on this in production.
 */
@NullMarked
package de.buendnis.platform.mongo.demo;

import org.jspecify.annotations.NullMarked;
