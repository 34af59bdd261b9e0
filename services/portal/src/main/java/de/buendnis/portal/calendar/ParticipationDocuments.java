package de.buendnis.portal.calendar;

import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.events.ParticipationMessage;
import de.buendnis.contracts.events.ParticipationState;
import de.buendnis.portal.index.IndexedTopic;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.springframework.stereotype.Component;

/** Turns messages of {@code events.participation} into documents, if they hold actions at all. */
@Component
class ParticipationDocuments implements IndexedTopic<ParticipationMessage> {

    static final String ID = "participation.id";
    static final String MESSAGE = "participation.message";

    private final MessageCodec codec;

    ParticipationDocuments(MessageCodec codec) {
        this.codec = codec;
    }

    @Override
    public String topic() {
        return "events.participation";
    }

    @Override
    public Class<ParticipationMessage> messageType() {
        return ParticipationMessage.class;
    }

    @Override
    public Envelope envelope(ParticipationMessage message) {
        return message.getEnvelope();
    }

    @Override
    public Document document(ParticipationMessage message) {
        Document document = new Document();
        ParticipationState state = message.getState();
        if (state != null && !state.getActions().isEmpty()) {
            document.add(
                    new StringField(ID, message.getEnvelope().getAggregateId(), Field.Store.NO));
            document.add(new StoredField(MESSAGE, codec.encode(message)));
        }
        return document;
    }
}
