package de.buendnis.newsletter.item;

import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.Land;
import de.buendnis.contracts.registry.Profile;
import de.buendnis.platform.messaging.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what items say of alliances: names, places, and how they introduce themselves. */
@Component
class SeenAlliances implements View<AllianceMessage> {

    static final String COLLECTION = "seen.alliance";

    /**
     * One alliance as it is kept.
     *
     * @param isPublic whether the public may know of it
     * @param summary empty before the portrait is public
     */
    record Row(
            String name,
            String slug,
            String place,
            String district,
            Land land,
            boolean isPublic,
            String summary) {}

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
        if (state == null) {
            return null;
        }
        Profile profile = state.getProfile();
        return new Row(
                state.getName(),
                state.getSlug(),
                state.getPlace().getName(),
                state.getPlace().getDistrictName(),
                state.getPlace().getLand(),
                profile != null && state.getListed(),
                profile == null ? "" : profile.getSummary());
    }
}
