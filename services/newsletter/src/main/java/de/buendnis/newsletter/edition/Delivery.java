package de.buendnis.newsletter.edition;

import java.util.Optional;

/** What an edition's page must know of its run; the dispatch answers it. */
public interface Delivery {

    /** How far the run is; empty while there is none. */
    Optional<Progress> progress(String editionId);

    /**
     * Mails of one run, by what has become of them.
     *
     * @param recipients to how many it is addressed
     * @param waiting those still to be sent
     * @param refused by the recipients' servers, for good
     * @param uncertain those of which somebody has to decide
     */
    record Progress(long recipients, long sent, long waiting, long refused, long uncertain) {}
}
