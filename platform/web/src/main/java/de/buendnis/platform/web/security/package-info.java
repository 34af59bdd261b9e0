/**
 * The locks of the house: bearer tokens for services, same-origin checks and response headers for
 * whoever keeps cookies. Services get their filter chain by auto-configuration; portal and identity
 * bring their own chains and take the pieces.
 */
@NullMarked
package de.buendnis.platform.web.security;

import org.jspecify.annotations.NullMarked;
