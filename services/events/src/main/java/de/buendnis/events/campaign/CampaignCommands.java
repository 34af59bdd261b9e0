package de.buendnis.events.campaign;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The only place that writes campaigns. Who may do what is decided by the pages that call it. */
@Component
class CampaignCommands {

    private final Aggregates<Campaign, CampaignHappening> campaigns;
    private final ConfirmedActions actions;
    private final Clock clock;

    CampaignCommands(
            Aggregates<Campaign, CampaignHappening> campaigns,
            ConfirmedActions actions,
            Clock clock) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.clock = clock;
    }

    Versioned<Campaign> draft(Command command, String slug, CampaignDetails details) {
        try {
            return campaigns.create(command, Campaign.draft(slug, details));
        } catch (DuplicateKeyException taken) {
            throw CampaignRule.SLUG_TAKEN.refuse(slug);
        }
    }

    Versioned<Campaign> describe(Command command, CampaignDetails details) {
        List<String> leftOut =
                actions.outside(command.aggregateId(), details.firstDay(), details.lastDay());
        return campaigns.decide(command, campaign -> campaign.describe(details, leftOut));
    }

    Versioned<Campaign> announce(Command command) {
        return campaigns.decide(command, Campaign::announce);
    }

    Versioned<Campaign> openRegistration(Command command) {
        return campaigns.decide(command, campaign -> campaign.openRegistration(today()));
    }

    Versioned<Campaign> closeRegistration(Command command) {
        return campaigns.decide(command, campaign -> campaign.closeRegistration(today()));
    }

    Versioned<Campaign> archive(Command command) {
        return campaigns.decide(command, Campaign::archive);
    }

    Versioned<Campaign> cancel(Command command, @Nullable String reason) {
        return campaigns.decide(command, campaign -> campaign.cancel(reason));
    }

    /** Takes the step that the calendar wants; the command names the version that it was due in. */
    void proceed(Command command) {
        var unused =
                campaigns.decide(
                        command,
                        campaign ->
                                campaign.due(today())
                                        .orElseThrow(
                                                () ->
                                                        new IllegalStateException(
                                                                "Nothing is due in this version")));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
