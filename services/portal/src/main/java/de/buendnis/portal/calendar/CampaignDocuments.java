package de.buendnis.portal.calendar;

import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.events.CampaignMessage;
import de.buendnis.contracts.events.CampaignState;
import de.buendnis.portal.index.IndexedTopic;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.springframework.stereotype.Component;

/** Turns messages of {@code events.campaign} into documents; drafts stay out of the index. */
@Component
class CampaignDocuments implements IndexedTopic<CampaignMessage> {

    static final String ID = "campaign.id";
    static final String MESSAGE = "campaign.message";

    private final MessageCodec codec;

    CampaignDocuments(MessageCodec codec) {
        this.codec = codec;
    }

    @Override
    public String topic() {
        return "events.campaign";
    }

    @Override
    public Class<CampaignMessage> messageType() {
        return CampaignMessage.class;
    }

    @Override
    public Envelope envelope(CampaignMessage message) {
        return message.getEnvelope();
    }

    @Override
    public Document document(CampaignMessage message) {
        Document document = new Document();
        CampaignState state = message.getState();
        if (state != null && isPublic(state)) {
            document.add(
                    new StringField(ID, message.getEnvelope().getAggregateId(), Field.Store.NO));
            document.add(new StoredField(MESSAGE, codec.encode(message)));
        }
        return document;
    }

    private static boolean isPublic(CampaignState state) {
        return switch (state.getStage()) {
            case ANNOUNCED,
                    REGISTRATION_OPEN,
                    REGISTRATION_CLOSED,
                    RUNNING,
                    DOCUMENTING,
                    ARCHIVED,
                    CANCELLED ->
                    true;
            // A stage that this build does not know yet may be one that hides.
            case DRAFT, UNKNOWN -> false;
        };
    }
}
