/**
 * What programs of others can rely on, as documents and as a page: the open data (OpenAPI) and the
 * messages between the services (AsyncAPI). Nobody depends on it.
 */
@NullMarked
package de.buendnis.portal.developers;

import org.jspecify.annotations.NullMarked;
