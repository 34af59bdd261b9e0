package de.buendnis.events.participation;

import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.events.alliance.Alliances;
import de.buendnis.events.alliance.KnownAlliance;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.CommandRefused;
import de.buendnis.platform.messaging.CommandRefused.Reason;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The only place that writes participations. Who may do what is decided by the pages that call it;
 * whether the alliance may take part is asked here.
 */
@Component
class ParticipationCommands {

    private final Aggregates<Participation, ParticipationHappening> participations;
    private final Alliances alliances;
    private final Clock clock;

    ParticipationCommands(
            Aggregates<Participation, ParticipationHappening> participations,
            Alliances alliances,
            Clock clock) {
        this.participations = participations;
        this.alliances = alliances;
        this.clock = clock;
    }

    /** Adds an action; the first one begins the participation. */
    Versioned<Participation> add(Command command, Registration who, PlannedAction action) {
        requireActive(who.alliance());
        requireContact(who, action.details());
        if (participations.find(who.id()).isEmpty()) {
            try {
                return participations.create(
                        command, Participation.draft(who.alliance().id(), action, policy(who)));
            } catch (CommandRefused refused) {
                if (refused.reason() != Reason.ALREADY_EXISTS) {
                    throw refused;
                }
                // Somebody else has begun it in this very moment: then this is its second action.
            }
        }
        return participations.decide(
                command, participation -> participation.add(action, policy(who)));
    }

    Versioned<Participation> edit(Command command, Registration who, PlannedAction action) {
        requireContact(who, action.details());
        return participations.decide(
                command, participation -> participation.edit(action, policy(who)));
    }

    Versioned<Participation> remove(Command command, Registration who, String actionId) {
        return participations.decide(
                command, participation -> participation.remove(actionId, policy(who)));
    }

    Versioned<Participation> submit(Command command, Registration who) {
        requireActive(who.alliance());
        return participations.decide(
                command, participation -> participation.submit(now(), policy(who)));
    }

    Versioned<Participation> requestChanges(Command command, Remarks remarks) {
        return participations.decide(
                command, participation -> participation.requestChanges(remarks, now()));
    }

    /** Publishes what the reviewer saw: the command names that version. */
    Versioned<Participation> confirm(Command command, Registration who) {
        requireActive(who.alliance());
        return participations.decide(
                command, participation -> participation.confirm(now(), policy(who)));
    }

    /**
     * Hands in on the alliance's behalf and confirms. Both steps name the version that they follow,
     * so a double click meets two steps that are done.
     */
    Versioned<Participation> confirmOnBehalf(Command command, Registration who) {
        Versioned<Participation> found = participations.get(command.aggregateId());
        long seen = Objects.requireNonNullElse(command.version(), found.version());
        String id = command.aggregateId();
        var unused =
                submit(new Command(id, seen, command.commandId() + ":submit", command.by()), who);
        return confirm(new Command(id, seen + 1, command.commandId(), command.by()), who);
    }

    Versioned<Participation> reject(Command command, @Nullable String reason) {
        return participations.decide(command, participation -> participation.reject(reason, now()));
    }

    Versioned<Participation> withdraw(Command command, Registration who) {
        return participations.decide(command, participation -> participation.withdraw(policy(who)));
    }

    Versioned<Participation> takeUpAgain(Command command, Registration who) {
        requireActive(who.alliance());
        return participations.decide(
                command, participation -> participation.takeUpAgain(policy(who)));
    }

    Versioned<Participation> move(
            Command command,
            Registration who,
            String actionId,
            ActionTime time,
            ActionPlace place) {
        return participations.decide(
                command, participation -> participation.move(actionId, time, place, policy(who)));
    }

    Versioned<Participation> cancel(Command command, String actionId, @Nullable String reason) {
        return participations.decide(
                command, participation -> participation.cancel(actionId, reason, today()));
    }

    /** Ends it together with its alliance; nothing happens where nothing is left to end. */
    void endWithAlliance(Command command) {
        ifSomethingIsLeft(command, participation -> participation.endWithAlliance(today()));
    }

    /** Ends it together with its campaign; nothing happens where nothing is left to end. */
    void endWithCampaign(Command command) {
        ifSomethingIsLeft(command, participation -> participation.endWithCampaign(today()));
    }

    /** Notes the actions whose days are over. */
    void hold(Command command) {
        ifSomethingIsLeft(command, participation -> participation.hold(today()));
    }

    private void ifSomethingIsLeft(
            Command command,
            Function<Participation, Optional<? extends ParticipationHappening>> decision) {
        try {
            var unused =
                    participations.decide(
                            command,
                            participation ->
                                    decision.apply(participation)
                                            .orElseThrow(ParticipationRule.NOTHING_LEFT::refuse));
        } catch (RuleViolation nothingLeft) {
            // Decided at the moment of the write, so it is certain, and it is no fault.
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private RegistrationPolicy policy(Registration who) {
        return new RegistrationPolicy(who.campaign(), who.byOffice(), today());
    }

    private static void requireActive(KnownAlliance alliance) {
        if (!alliance.isActive()) {
            throw ParticipationRule.ALLIANCE_NOT_ACTIVE.refuse(
                    alliance.name(),
                    AllianceWords.stage(alliance.stage()),
                    alliance.stage() == AllianceStage.DORMANT
                            ? "Die Servicestelle kann es wecken."
                            : "Teilnehmen können Bündnisse, deren Porträt veröffentlicht ist.");
        }
    }

    private void requireContact(Registration who, ActionDetails details) {
        if (details.contact() instanceof RegistrationContact.OfAlliance own
                && alliances.contact(who.alliance().id(), own.contactId()).isEmpty()) {
            throw ParticipationRule.CONTACT_UNKNOWN.refuse();
        }
    }

    /**
     * As precise as the database keeps it, so that a repeated command is answered with the same.
     */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
