/**
 * What a form is handed out with, and the command that it stands for when it comes back. The pages
 * of all services share it; messaging itself does not need it.
 */
@NullMarked
package de.buendnis.platform.messaging.wish;

import org.jspecify.annotations.NullMarked;
