package de.buendnis.events.campaign;

import de.buendnis.contracts.events.CampaignMode;
import java.time.LocalDate;

/** A campaign as participations ask for it. */
public record CampaignTerms(
        String id,
        String slug,
        String title,
        String motto,
        CampaignMode mode,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate registrationFrom,
        LocalDate registrationUntil,
        CampaignStage stage) {

    static CampaignTerms of(String id, Campaign campaign) {
        CampaignDetails details = campaign.details();
        return new CampaignTerms(
                id,
                campaign.slug(),
                details.title(),
                details.motto(),
                details.mode(),
                details.firstDay(),
                details.lastDay(),
                details.registrationFrom(),
                details.registrationUntil(),
                campaign.stage());
    }

    public boolean registrationOpen() {
        return stage == CampaignStage.REGISTRATION_OPEN;
    }

    /** Whether actions can still take place, and the public may know of them. */
    public boolean takesPlace() {
        return stage.isAnnounced() && stage.isAhead();
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
