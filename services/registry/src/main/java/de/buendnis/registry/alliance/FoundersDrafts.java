package de.buendnis.registry.alliance;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.contracts.consultation.ConsultationChange;
import de.buendnis.contracts.consultation.ConsultationChangeKind;
import de.buendnis.contracts.consultation.ConsultationMessage;
import de.buendnis.contracts.consultation.ConsultationState;
import de.buendnis.contracts.consultation.Founders;
import de.buendnis.contracts.registry.AllianceLevel;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Reaction;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.input.PostalCode;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in what people want to found as soon as they ask for advice, as an alliance in planning.
 * What they do not know (level, official keys) is left for the office to fill in.
 */
@Component
class FoundersDrafts implements Reaction<ConsultationMessage> {

    private static final String NAME = "founders-draft";

    private final AllianceCommands commands;

    FoundersDrafts(AllianceCommands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String topic() {
        return "consultation.request";
    }

    @Override
    public Class<ConsultationMessage> messageType() {
        return ConsultationMessage.class;
    }

    @Override
    public void react(ConsultationMessage message) {
        ConsultationChange change = message.getChange();
        ConsultationState state = message.getState();
        if (change == null
                || change.getKind() != ConsultationChangeKind.RECEIVED
                || state == null
                || state.getFounders() == null) {
            return;
        }
        String effect = message.getEnvelope().getEventId() + ":" + NAME;
        String id = UUID.nameUUIDFromBytes(effect.getBytes(UTF_8)).toString();
        var unused =
                commands.takeInProposed(
                        new Command(id, null, effect, Actor.system()),
                        draft(
                                state.getFounders(),
                                new FoundersRequest(
                                        message.getEnvelope().getAggregateId(),
                                        state.getNumber())));
    }

    private static Description draft(Founders founders, FoundersRequest request) {
        String address = Slug.proposed(founders.getProposedName());
        return new Description(
                founders.getProposedName(),
                new Slug(address.isEmpty() ? "buendnis" : address),
                AllianceLevel.UNKNOWN,
                new Place(
                        founders.getPlace(),
                        PostalCode.typed("postalCode", founders.getPostalCode()),
                        districtKey(founders.getDistrictKey()),
                        Objects.requireNonNullElse(founders.getDistrictName(), ""),
                        null),
                null,
                null,
                request);
    }

    /** What founders typed helps if it is a key, and does no harm if it is none. */
    private static @Nullable DistrictKey districtKey(@Nullable String typed) {
        try {
            return typed == null ? null : new DistrictKey(typed);
        } catch (RuleViolation noKey) {
            return null;
        }
    }
}
