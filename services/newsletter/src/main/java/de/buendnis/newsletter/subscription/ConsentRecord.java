package de.buendnis.newsletter.subscription;

import java.time.Instant;

/**
 * The proof that somebody wants the newsletter (Art. 7 (1) DSGVO, § 7 (2) UWG). Neither IP address
 * nor browser: both times and the wording suffice.
 *
 * @param text what was agreed to
 * @param requestedAt when the form was sent
 * @param confirmedAt when the button behind the mailed link was pressed
 */
record ConsentRecord(ConsentText text, Instant requestedAt, Instant confirmedAt) {}
