package de.buendnis.newsletter.item;

import de.buendnis.contracts.events.CampaignMessage;
import de.buendnis.contracts.events.CampaignState;
import de.buendnis.platform.messaging.View;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what items say of campaigns. */
@Component
class SeenCampaigns implements View<CampaignMessage> {

    static final String COLLECTION = "seen.campaign";

    /** One campaign as it is kept. */
    record Row(
            String slug,
            String title,
            String motto,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate registrationUntil) {}

    @Override
    public String topic() {
        return "events.campaign";
    }

    @Override
    public Class<CampaignMessage> messageType() {
        return CampaignMessage.class;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public @Nullable Object row(CampaignMessage message) {
        CampaignState state = message.getState();
        return state == null
                ? null
                : new Row(
                        state.getSlug(),
                        state.getTitle(),
                        state.getMotto(),
                        state.getFirstDay(),
                        state.getLastDay(),
                        state.getRegistrationUntil());
    }
}
