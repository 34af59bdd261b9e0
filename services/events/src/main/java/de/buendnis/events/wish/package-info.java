/**
 * What a form is handed out with, and the command that it stands for when it comes back. Campaigns
 * and participations share it.
 */
@NullMarked
package de.buendnis.events.wish;

import org.jspecify.annotations.NullMarked;
