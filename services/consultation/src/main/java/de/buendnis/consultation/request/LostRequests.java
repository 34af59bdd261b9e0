package de.buendnis.consultation.request;

import de.buendnis.contracts.consultation.ConsultationMessage;
import de.buendnis.contracts.consultation.ConsultationState;
import de.buendnis.platform.messaging.Remembrance;
import org.springframework.stereotype.Component;

/** Whoever asked in the time after a backup has read a number, which must not be another's. */
@Component
class LostRequests implements Remembrance<ConsultationMessage> {

    private final RequestNumbers numbers;

    LostRequests(RequestNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public String topic() {
        return RequestMessages.TOPIC;
    }

    @Override
    public Class<ConsultationMessage> messageType() {
        return ConsultationMessage.class;
    }

    @Override
    public void remember(ConsultationMessage lost) {
        ConsultationState state = lost.getState();
        if (state != null) {
            numbers.useUp(state.getNumber());
        }
    }
}
