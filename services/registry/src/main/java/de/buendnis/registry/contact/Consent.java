package de.buendnis.registry.contact;

import java.time.Instant;

/**
 * Proof that the publication of one field was consented to (Art. 7 Abs. 1 DSGVO).
 *
 * @param textVersion which wording of the question was agreed to
 */
record Consent(Instant at, String textVersion) {

    /** Names the wording that the forms show today; change both together. */
    static final String CURRENT_TEXT = "2026-11";

    static Consent now(Instant at) {
        return new Consent(at, CURRENT_TEXT);
    }
}
