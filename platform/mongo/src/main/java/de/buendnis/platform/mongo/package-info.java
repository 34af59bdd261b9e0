/**
 * How every service uses MongoDB: settings under which an acknowledged write is never lost,
 * documents without Java class names, upgrades of older documents, repeated jobs. Each service with
 * a database depends on it; it knows no service.
 */
@NullMarked
package de.buendnis.platform.mongo;

import org.jspecify.annotations.NullMarked;
