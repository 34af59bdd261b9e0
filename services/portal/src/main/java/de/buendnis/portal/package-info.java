/**
 * The portal: public pages from its own search index, the two dashboards, and the gateway to the
 * other services. It owns no database; what it shows, it has read from the topics.
 */
@NullMarked
package de.buendnis.portal;

import org.jspecify.annotations.NullMarked;
