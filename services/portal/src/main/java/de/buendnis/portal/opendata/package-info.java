/**
 * The public directory for programs: {@code /api/v1/alliances} as JSON without contacts, and what
 * search engines ask for. The field names here are a promise of their own, apart from the contracts
 * between services.
 */
@NullMarked
package de.buendnis.portal.opendata;

import org.jspecify.annotations.NullMarked;
