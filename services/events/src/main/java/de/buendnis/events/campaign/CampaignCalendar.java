package de.buendnis.events.campaign;

import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.CommandRefused;
import de.buendnis.platform.messaging.CommandRefused.Reason;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.mongo.Sweeps;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Turns the pages of the calendar: opens and closes registrations, starts and ends campaigns. */
@Component
class CampaignCalendar {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Campaigns campaigns;
    private final CampaignCommands commands;

    CampaignCalendar(Campaigns campaigns, CampaignCommands commands, Sweeps sweeps) {
        this.campaigns = campaigns;
        this.commands = commands;
        sweeps.every(PAUSE, "campaign calendar", this::turn);
    }

    /** One step for each campaign; what has been missed is made up for one step at a time. */
    void turn() {
        campaigns.all().stream()
                .filter(found -> found.state().due(commands.today()).isPresent())
                .forEach(this::proceed);
    }

    private void proceed(Versioned<Campaign> found) {
        String id = "%s:by-date:%d".formatted(found.id(), found.version());
        try {
            commands.proceed(new Command(found.id(), found.version(), id, Actor.system()));
        } catch (CommandRefused refused) {
            if (refused.reason() != Reason.STALE_VERSION) {
                throw refused;
            }
            // Somebody has just changed it: the next turn looks again.
        }
    }
}
