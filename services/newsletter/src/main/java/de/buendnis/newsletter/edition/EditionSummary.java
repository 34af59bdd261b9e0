package de.buendnis.newsletter.edition;

import de.buendnis.platform.messaging.Versioned;
import java.time.Instant;

/**
 * An edition in one line, for whoever accompanies it.
 *
 * @param slug its part of public addresses
 * @param since when it came to its stage
 * @param recipients to how many it was addressed, once it is sent
 */
public record EditionSummary(
        String id,
        long version,
        String slug,
        String subject,
        EditionStage stage,
        Instant since,
        long recipients) {

    static EditionSummary of(Versioned<Edition> found) {
        Edition edition = found.state();
        return new EditionSummary(
                found.id(),
                found.version(),
                edition.slug(),
                edition.wording().subject(),
                edition.stage(),
                edition.since(),
                edition.recipients());
    }

    /** Where those who work on it find it. */
    public String address() {
        return "/verwaltung/newsletter/ausgaben/" + id;
    }

    /** Kind of the badge that says its stage. */
    public String badge() {
        return stage.badge();
    }
}
