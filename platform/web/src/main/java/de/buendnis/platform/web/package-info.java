/**
 * What every page of every service shares: layout, parts, assets, refusals as pages, and who is
 * visiting. Services add the dependency and get all of it by auto-configuration; nothing here knows
 * a service.
 */
@NullMarked
package de.buendnis.platform.web;

import org.jspecify.annotations.NullMarked;
