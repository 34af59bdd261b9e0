package de.buendnis.events.participation;

import de.buendnis.contracts.events.CampaignMode;
import de.buendnis.events.campaign.CampaignStage;
import de.buendnis.events.campaign.CampaignTerms;
import de.buendnis.platform.web.wording.GermanTimes;
import java.time.LocalDate;

/**
 * When the campaign lets whom do what. Alliances register while the registration is open; the
 * office may do so on their behalf as long as the campaign's days are not over. What has been
 * handed in in time may be finished later, and who is public may always move and cancel.
 *
 * @param byOffice whether the office acts, for itself or on an alliance's behalf
 */
record RegistrationPolicy(CampaignTerms campaign, boolean byOffice, LocalDate today) {

    /** To begin, to add, to hand in. */
    void requireRegistration() {
        requireCampaign();
        if (byOffice || campaign.registrationOpen()) {
            return;
        }
        if (campaign.stage() == CampaignStage.ANNOUNCED) {
            throw ParticipationRule.REGISTRATION_NOT_YET_OPEN.refuse(
                    GermanTimes.day(campaign.registrationFrom()));
        }
        throw ParticipationRule.REGISTRATION_CLOSED.refuse(
                GermanTimes.day(campaign.registrationUntil()));
    }

    /** To change what is there. */
    void requireCampaign() {
        if (!campaign.stage().isAnnounced()) {
            throw ParticipationRule.NOT_ANNOUNCED.refuse();
        }
        if (!campaign.takesPlace() || today.isAfter(campaign.lastDay())) {
            throw ParticipationRule.CAMPAIGN_OVER.refuse(campaign.title());
        }
    }

    /** Beside the fields of the form that it comes from. */
    void requireFitting(ActionTime time, ActionPlace place) {
        if (isOutside(time)) {
            throw ParticipationRule.OUTSIDE_CAMPAIGN.refuse(
                    GermanTimes.day(campaign.firstDay()), GermanTimes.day(campaign.lastDay()));
        }
        if (campaign.mode() == CampaignMode.DIGITAL && place.online() == null) {
            throw ParticipationRule.ONLINE_MISSING.refuse();
        }
    }

    /** The campaign's days may have changed since the action was written down. */
    void requireStillFitting(PlannedAction action) {
        if (isOutside(action.details().time())) {
            throw ParticipationRule.ACTION_OUTSIDE_CAMPAIGN.refuse(
                    action.details().title(),
                    GermanTimes.day(campaign.firstDay()),
                    GermanTimes.day(campaign.lastDay()));
        }
    }

    private boolean isOutside(ActionTime time) {
        return !campaign.includes(time.firstDay()) || !campaign.includes(time.lastDay());
    }
}
