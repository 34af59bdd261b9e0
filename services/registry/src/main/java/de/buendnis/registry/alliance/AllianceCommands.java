package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The only place that writes alliances. Who may do what is decided by the pages that call it. */
@Component
class AllianceCommands {

    private final Aggregates<Alliance, AllianceHappening> alliances;
    private final Clock clock;

    AllianceCommands(Aggregates<Alliance, AllianceHappening> alliances, Clock clock) {
        this.alliances = alliances;
        this.clock = clock;
    }

    Versioned<Alliance> takeInPlanned(Command command, Description description) {
        requireRelatives(command, description);
        return withFreeSlug(
                description, () -> alliances.create(command, Alliance.takeInPlanned(description)));
    }

    /**
     * Takes in what founders plan, under the first address that is free. Harmless to repeat: the
     * draft that the command made keeps its address, whoever has taken others since.
     */
    Versioned<Alliance> takeInProposed(Command command, Description description) {
        for (int number = 1; ; number++) {
            Description proposed = description.at(description.slug().numbered(number));
            try {
                return alliances.create(command, Alliance.takeInPlanned(proposed));
            } catch (DuplicateKeyException taken) {
                // The next number may be free.
            }
        }
    }

    Versioned<Alliance> takeInFounded(
            Command command, Description description, Section.Founding founding) {
        requireRelatives(command, description);
        return withFreeSlug(
                description,
                () ->
                        alliances.create(
                                command, Alliance.takeInFounded(description, founding, today())));
    }

    Versioned<Alliance> describe(Command command, Description description) {
        requireRelatives(command, description);
        return withFreeSlug(
                description, () -> change(command, alliance -> alliance.describe(description)));
    }

    Versioned<Alliance> recordResolution(Command command, Resolution resolution) {
        return change(command, alliance -> alliance.recordResolution(resolution, today()));
    }

    /**
     * @param number of the step in the order of consultation, from 1
     */
    Versioned<Alliance> recordStep(
            Command command, int number, StepResult result, @Nullable LocalDate on) {
        return change(command, alliance -> alliance.recordStep(number, result, on, today()));
    }

    Versioned<Alliance> scheduleFounding(Command command, LocalDate on) {
        return change(command, alliance -> alliance.scheduleFounding(on));
    }

    Versioned<Alliance> found(Command command, Section.Founding founding) {
        return alliances.decide(command, alliance -> alliance.found(founding, today()));
    }

    /**
     * Changes one section. The command's version should be null: what counts is that nobody else
     * has changed this section, so editors of two sections do not disturb one another.
     *
     * @param revision of the section that the editor saw
     */
    Versioned<Alliance> editSection(Command command, int revision, Section content) {
        return alliances.decide(
                command, alliance -> alliance.editSection(content, revision, today()));
    }

    Versioned<Alliance> submit(Command command) {
        return alliances.decide(command, alliance -> alliance.submit(now()));
    }

    Versioned<Alliance> takeBack(Command command) {
        return alliances.decide(command, alliance -> alliance.takeBack(now()));
    }

    Versioned<Alliance> requestChanges(Command command, Map<ProfileSection, String> comments) {
        return alliances.decide(command, alliance -> alliance.requestChanges(comments, now()));
    }

    /** Publishes what the reviewer saw: the command names that version. */
    Versioned<Alliance> publish(Command command) {
        return alliances.decide(command, alliance -> alliance.publish(now()));
    }

    /**
     * Hands a draft in on the alliance's behalf and publishes it. Both steps name the version that
     * they follow, so a double click meets two steps that are done.
     */
    Versioned<Alliance> publishOnBehalf(Command command) {
        Versioned<Alliance> found = alliances.get(command.aggregateId());
        long seen = Objects.requireNonNullElse(command.version(), found.version());
        if (found.version() == seen) {
            rehearse(found.state());
        }
        String id = command.aggregateId();
        submit(new Command(id, seen, command.commandId() + ":submit", command.by()));
        return publish(new Command(id, seen + 1, command.commandId(), command.by()));
    }

    /** A draft that cannot be published shall not be handed in either. */
    private void rehearse(Alliance alliance) {
        Alliance submitted = AllianceChanges.apply(alliance, alliance.submit(now()));
        var unused = submitted.publish(now());
    }

    Versioned<Alliance> hide(Command command, @Nullable String reason) {
        return alliances.decide(command, alliance -> alliance.hide(reason));
    }

    Versioned<Alliance> markDormant(Command command, boolean listed, @Nullable String reason) {
        return alliances.decide(command, alliance -> alliance.markDormant(listed, reason));
    }

    Versioned<Alliance> wake(Command command) {
        return alliances.decide(command, Alliance::wake);
    }

    Versioned<Alliance> dissolve(Command command, boolean listed, @Nullable String reason) {
        return alliances.decide(command, alliance -> alliance.dissolve(listed, reason));
    }

    Versioned<Alliance> abandon(Command command, @Nullable String reason) {
        return alliances.decide(command, alliance -> alliance.abandon(reason));
    }

    /**
     * Saves what may have been corrected. What leaves everything as it is, is not written: saves
     * without a change would hide the others in the history.
     */
    private Versioned<Alliance> change(
            Command command, Function<Alliance, AllianceHappening> decision) {
        Versioned<Alliance> found = alliances.get(command.aggregateId());
        if (Objects.requireNonNullElse(command.version(), found.version()) == found.version()
                && found.state().remainsAfter(decision.apply(found.state()))) {
            return found;
        }
        return alliances.decide(command, decision);
    }

    /**
     * As precise as the database keeps it, so that a repeated command is answered with the same.
     */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void requireRelatives(Command command, Description description) {
        requireKnown(command.aggregateId(), description.parentId());
        requireKnown(command.aggregateId(), description.predecessorId());
    }

    private void requireKnown(String id, @Nullable String relative) {
        if (relative == null) {
            return;
        }
        if (relative.equals(id)) {
            throw AllianceRule.OWN_RELATIVE.refuse();
        }
        if (alliances.find(relative).isEmpty()) {
            throw AllianceRule.UNKNOWN_RELATIVE.refuse(relative);
        }
    }

    /** The index on the slug decides; asking before writing would let two at once through. */
    private static Versioned<Alliance> withFreeSlug(
            Description description, Supplier<Versioned<Alliance>> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException taken) {
            throw AllianceRule.SLUG_TAKEN.refuse(description.slug().value());
        }
    }
}
