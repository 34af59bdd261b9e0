package de.buendnis.consultation.alliance;

import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.platform.messaging.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what the registry says of alliances. */
@Component
class SeenAlliances implements View<AllianceMessage> {

    static final String COLLECTION = "seen.alliance";

    /** One alliance as it is kept. */
    record Row(
            String name,
            String slug,
            AllianceStage stage,
            String place,
            String district,
            boolean published) {}

    @Override
    public String topic() {
        return "registry.alliance";
    }

    @Override
    public Class<AllianceMessage> messageType() {
        return AllianceMessage.class;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public @Nullable Object row(AllianceMessage message) {
        AllianceState state = message.getState();
        return state == null
                ? null
                : new Row(
                        state.getName(),
                        state.getSlug(),
                        state.getStage(),
                        state.getPlace().getName(),
                        state.getPlace().getDistrictName(),
                        state.getProfile() != null && state.getListed());
    }
}
