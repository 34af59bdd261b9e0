package de.buendnis.consultation.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.consultation.desk.RequestType;
import de.buendnis.consultation.desk.Topic;
import de.buendnis.consultation.request.Matter;
import de.buendnis.consultation.request.Origin;
import de.buendnis.consultation.request.RequestCommands;
import de.buendnis.contracts.registry.AllianceChange;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.ResolutionAdopted;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.CommandRefused;
import de.buendnis.platform.messaging.CommandRefused.Reason;
import de.buendnis.platform.messaging.Reaction;
import de.buendnis.platform.web.RuleViolation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What advisers should know of alliances: one whose council has adopted the paper needs advice on
 * its founding, a draft says which request it arose from, and open cases hear that their alliance
 * is no more.
 */
@Component
class AllianceNews implements Reaction<AllianceMessage> {

    private final RequestCommands commands;
    private final CaseQueries cases;

    AllianceNews(RequestCommands commands, CaseQueries cases) {
        this.commands = commands;
        this.cases = cases;
    }

    @Override
    public String name() {
        return "alliance-news";
    }

    @Override
    public String topic() {
        return "registry.alliance";
    }

    @Override
    public Class<AllianceMessage> messageType() {
        return AllianceMessage.class;
    }

    @Override
    public void react(AllianceMessage message) {
        AllianceChange change = message.getChange();
        AllianceState state = message.getState();
        if (change == null || state == null) {
            return;
        }
        String event = message.getEnvelope().getEventId();
        String alliance = message.getEnvelope().getAggregateId();
        switch (change.getKind()) {
            case TAKEN_IN -> link(event, alliance, state.getRequestId());
            case RESOLUTION_ADOPTED ->
                    openFoundingAdvice(
                            event, alliance, state.getName(), change.getResolutionAdopted());
            case DISSOLVED -> note(event, alliance, state.getName() + " ist aufgelöst.");
            case ABANDONED ->
                    note(
                            event,
                            alliance,
                            "Die Gründung von " + state.getName() + " ist aufgegeben.");
            case UNKNOWN,
                    DESCRIBED,
                    RESOLUTION_RECORDED,
                    RESOLUTION_STEP_RECORDED,
                    FOUNDING_SCHEDULED,
                    FOUNDED,
                    PROFILE_EDITED,
                    PROFILE_SUBMITTED,
                    PROFILE_TAKEN_BACK,
                    PROFILE_CHANGES_REQUESTED,
                    PROFILE_PUBLISHED,
                    PROFILE_HIDDEN,
                    MARKED_DORMANT,
                    WOKEN -> {
                // Nothing that an adviser would do something about.
            }
        }
    }

    private void openFoundingAdvice(
            String event, String alliance, String name, @Nullable ResolutionAdopted adopted) {
        String effect = event + ":founding-advice";
        String id = UUID.nameUUIDFromBytes(effect.getBytes(UTF_8)).toString();
        var unused =
                commands.openBySystem(
                        command(id, effect),
                        new Matter(
                                RequestType.FOUNDING_ADVICE,
                                Topic.PLANNING_EVENTS,
                                Origin.SYSTEM,
                                alliance,
                                null),
                        "%s Bieten Sie %s Beratung zur Gründung an."
                                .formatted(decision(adopted), name));
    }

    private static String decision(@Nullable ResolutionAdopted adopted) {
        return adopted == null
                ? "Der Beschluss ist gefasst."
                : "%s: Die Vorlage %s ist beschlossen."
                        .formatted(adopted.getBody(), adopted.getPaper());
    }

    private void link(String event, String alliance, @Nullable String request) {
        if (request == null) {
            return;
        }
        try {
            commands.link(command(request, event + ":link"), alliance);
        } catch (CommandRefused refused) {
            if (refused.reason() != Reason.UNKNOWN_AGGREGATE) {
                throw refused;
            }
            // A request of before a backup that was restored: the draft lives on without it.
        }
    }

    private void note(String event, String alliance, String text) {
        for (String request : cases.openOf(alliance)) {
            try {
                var unused =
                        commands.note(
                                command(request, "%s:note:%s".formatted(event, request)), text);
            } catch (RuleViolation erasedMeanwhile) {
                // Nobody will read it any more.
            }
        }
    }

    private static Command command(String request, String id) {
        return new Command(request, null, id, Actor.system());
    }
}
