package de.buendnis.events.participation;

import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.mongo.Sweeps;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Notes that actions have taken place, on the day after their last one. */
@Component
class HeldActions {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ParticipationQueries participations;
    private final ParticipationCommands commands;

    HeldActions(
            ParticipationQueries participations, ParticipationCommands commands, Sweeps sweeps) {
        this.participations = participations;
        this.commands = commands;
        sweeps.every(PAUSE, "held actions", this::note);
    }

    /** Harmless to repeat, also by two instances at once. */
    void note() {
        LocalDate today = commands.today();
        participations
                .idsOfHeld(today)
                .forEach(
                        id ->
                                commands.hold(
                                        new Command(
                                                id,
                                                null,
                                                "%s:held:%s".formatted(id, today),
                                                Actor.system())));
    }
}
