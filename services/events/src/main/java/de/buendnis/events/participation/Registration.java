package de.buendnis.events.participation;

import de.buendnis.events.alliance.KnownAlliance;
import de.buendnis.events.campaign.CampaignTerms;

/**
 * Who registers for what.
 *
 * @param byOffice whether the office does so on the alliance's behalf
 */
record Registration(CampaignTerms campaign, KnownAlliance alliance, boolean byOffice) {

    /** The participation's id. */
    String id() {
        return Participation.id(campaign.id(), alliance.id());
    }
}
