package de.buendnis.events.campaign;

import de.buendnis.contracts.events.CampaignMode;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Campaigns for the tests of other features. Their days are far away, whenever the tests run. */
@TestComponent
public class SampleCampaigns {

    private final CampaignCommands commands;
    private final Campaigns campaigns;

    SampleCampaigns(CampaignCommands commands, Campaigns campaigns) {
        this.commands = commands;
        this.campaigns = campaigns;
    }

    /** A campaign whose registration is open, in May of next year. */
    public CampaignTerms open() {
        CampaignTerms announced = announced();
        commands.openRegistration(command(announced.id()));
        return campaigns.at(announced.slug());
    }

    /** As {@link #open}, but a day sooner than all others: the one that alliances think of now. */
    public CampaignTerms openNext() {
        CampaignTerms announced = announced(firstDay().minusDays(1));
        commands.openRegistration(command(announced.id()));
        return campaigns.at(announced.slug());
    }

    /** A campaign whose registration was closed by hand. */
    public CampaignTerms closed() {
        CampaignTerms open = open();
        commands.closeRegistration(command(open.id()));
        return campaigns.at(open.slug());
    }

    /** A campaign that is announced; its registration opens tomorrow. */
    public CampaignTerms announced() {
        return announced(firstDay());
    }

    private CampaignTerms announced(LocalDate first) {
        String id = UUID.randomUUID().toString();
        String slug = "t-" + id.substring(0, 8);
        LocalDate today = commands.today();
        commands.draft(
                command(id),
                slug,
                new CampaignDetails(
                        "Aktionstag " + slug,
                        "Zeit für Familie",
                        "",
                        CampaignMode.ON_SITE,
                        first,
                        firstDay().plusDays(6),
                        today.plusDays(1),
                        first.minusDays(30)));
        commands.announce(command(id));
        return campaigns.at(slug);
    }

    public void cancel(CampaignTerms campaign) {
        commands.cancel(command(campaign.id()), "Sturm");
    }

    /** A day of every campaign here, of most the first one. */
    public LocalDate firstDay() {
        return commands.today().plusDays(120);
    }

    private static Command command(String id) {
        return new Command(id, null, UUID.randomUUID().toString(), Actor.system());
    }
}
