package de.buendnis.consultation.request;

import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.consultation.ConsultationChange;
import de.buendnis.contracts.consultation.ConsultationChangeKind;
import de.buendnis.contracts.consultation.ConsultationMessage;
import de.buendnis.contracts.consultation.ConsultationStage;
import de.buendnis.contracts.consultation.ConsultationState;
import de.buendnis.contracts.consultation.ConsultationTopic;
import de.buendnis.contracts.consultation.ConsultationType;
import de.buendnis.platform.mail.Mail;
import de.buendnis.platform.messaging.AggregateType;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What others hear of a request: nothing of what was written, and nothing of who asked. What an
 * erased request was about stays, because nobody's name was ever in it.
 */
@Component
class RequestMessages implements AggregateType<Request, RequestHappening> {

    static final String COLLECTION = Request.COLLECTION;
    static final String TOPIC = "consultation.request";

    private final RequestMails mails;

    RequestMessages(RequestMails mails) {
        this.mails = mails;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Class<Request> stateType() {
        return Request.class;
    }

    @Override
    public Class<RequestHappening> happeningType() {
        return RequestHappening.class;
    }

    @Override
    public Request apply(@Nullable Request state, RequestHappening happening) {
        return RequestChanges.apply(state, happening);
    }

    @Override
    public List<Mail> mails(String id, RequestHappening happening, Request state) {
        return mails.about(happening, state);
    }

    @Override
    public SpecificRecord message(
            Envelope envelope, @Nullable RequestHappening happening, Request state) {
        ConsultationChangeKind kind = happening == null ? null : kind(happening);
        return new ConsultationMessage(
                envelope, kind == null ? null : new ConsultationChange(kind), state(state));
    }

    /** Null for the erasure: it removes what others have never heard. */
    private static @Nullable ConsultationChangeKind kind(RequestHappening happening) {
        return switch (happening) {
            case RequestHappening.Received received -> ConsultationChangeKind.RECEIVED;
            case RequestHappening.OpenedBySystem opened -> ConsultationChangeKind.OPENED_BY_SYSTEM;
            case RequestHappening.Routed routed -> ConsultationChangeKind.ROUTED;
            case RequestHappening.Assigned assigned -> ConsultationChangeKind.ASSIGNED;
            case RequestHappening.Noted noted -> ConsultationChangeKind.NOTED;
            case RequestHappening.Asked asked -> ConsultationChangeKind.WAITING_FOR_REQUESTER;
            case RequestHappening.Replied replied -> ConsultationChangeKind.REQUESTER_REPLIED;
            case RequestHappening.Answered answered -> ConsultationChangeKind.ANSWERED;
            case RequestHappening.Closed closed -> ConsultationChangeKind.CLOSED;
            case RequestHappening.Reopened reopened -> ConsultationChangeKind.REOPENED;
            case RequestHappening.Redirected redirected -> ConsultationChangeKind.REDIRECTED;
            case RequestHappening.Withdrawn withdrawn -> ConsultationChangeKind.WITHDRAWN;
            case RequestHappening.LinkedToAlliance linked ->
                    ConsultationChangeKind.LINKED_TO_ALLIANCE;
            case RequestHappening.Erased erased -> null;
        };
    }

    private static ConsultationState state(Request request) {
        Matter matter = request.matter();
        return new ConsultationState(
                request.number(),
                ConsultationType.valueOf(matter.type().name()),
                ConsultationTopic.valueOf(matter.topic().name()),
                ConsultationStage.valueOf(request.stage().name()),
                matter.allianceId(),
                founders(matter.founders()));
    }

    private static de.buendnis.contracts.consultation.@Nullable Founders founders(
            @Nullable Founders founders) {
        return founders == null
                ? null
                : new de.buendnis.contracts.consultation.Founders(
                        founders.proposedName(),
                        founders.place(),
                        founders.postalCode() == null ? null : founders.postalCode().value(),
                        founders.districtKey(),
                        founders.districtName());
    }
}
