package de.buendnis.consultation.request;

import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.CommandRefused;
import de.buendnis.platform.messaging.CommandRefused.Reason;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.mongo.Sweeps;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Closes what was answered and left alone, and erases what has been closed for a year. */
@Component
class RequestCalendar {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final RequestQueries queries;
    private final RequestCommands commands;
    private final Clock clock;

    RequestCalendar(RequestQueries queries, RequestCommands commands, Clock clock, Sweeps sweeps) {
        this.queries = queries;
        this.commands = commands;
        this.clock = clock;
        sweeps.every(PAUSE, "request calendar", this::turn);
    }

    /** One step for each request whose time has come. */
    void turn() {
        queries.maybeDue(clock.instant()).stream()
                .filter(found -> found.state().due(clock.instant()).isPresent())
                .forEach(this::proceed);
    }

    private void proceed(Versioned<Request> found) {
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
