package de.buendnis.events.participation;

import de.buendnis.events.alliance.Alliances;
import de.buendnis.events.campaign.CampaignTerms;
import de.buendnis.events.campaign.Campaigns;
import de.buendnis.platform.web.door.Doorkeeper;
import de.buendnis.platform.web.door.Entrance;
import org.springframework.stereotype.Component;

/** Opens the {@link Door} to an alliance's participation in the campaign that the address names. */
@Component
class ParticipationDoors implements Doorkeeper<Door> {

    private final Campaigns campaigns;
    private final Alliances alliances;

    ParticipationDoors(Campaigns campaigns, Alliances alliances) {
        this.campaigns = campaigns;
        this.alliances = alliances;
    }

    @Override
    public Class<Door> door() {
        return Door.class;
    }

    @Override
    public Door open(Entrance entrance) {
        CampaignTerms campaign = campaigns.at(entrance.address().getOrDefault("campaign", ""));
        if (!entrance.office() && !campaign.stage().isAnnounced()) {
            throw ParticipationRule.NOT_ANNOUNCED.refuse();
        }
        return new Door(
                new Registration(
                        campaign,
                        alliances
                                .find(entrance.alliance())
                                .orElseThrow(ParticipationRule.ALLIANCE_NOT_KNOWN_YET::refuse),
                        entrance.office()),
                entrance.visitor());
    }

    @Override
    public String allianceName(Door door) {
        return door.allianceName();
    }
}
