package de.buendnis.portal.edition;

import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.newsletter.EditionMessage;
import de.buendnis.contracts.newsletter.EditionState;
import de.buendnis.portal.index.IndexedTopic;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.springframework.stereotype.Component;

/** Turns messages of {@code newsletter.edition} into documents, once the edition was sent. */
@Component
class EditionDocuments implements IndexedTopic<EditionMessage> {

    /** When it was sent; only documents of editions have it. */
    static final String SENT = "edition.sent";

    static final String MESSAGE = "edition.message";

    private final MessageCodec codec;

    EditionDocuments(MessageCodec codec) {
        this.codec = codec;
    }

    @Override
    public String topic() {
        return "newsletter.edition";
    }

    @Override
    public Class<EditionMessage> messageType() {
        return EditionMessage.class;
    }

    @Override
    public Envelope envelope(EditionMessage message) {
        return message.getEnvelope();
    }

    @Override
    public Document document(EditionMessage message) {
        Document document = new Document();
        EditionState state = message.getState();
        if (state != null && state.getSentAt() != null && isPublic(state)) {
            document.add(new NumericDocValuesField(SENT, state.getSentAt().toEpochMilli()));
            document.add(new StoredField(MESSAGE, codec.encode(message)));
        }
        return document;
    }

    private static boolean isPublic(EditionState state) {
        return switch (state.getStage()) {
            case SENT, ARCHIVED -> true;
            // A stage that this build does not know yet may be one that hides.
            case DRAFT, IN_REVIEW, APPROVED, SCHEDULED, SENDING, PAUSED, CANCELLED, UNKNOWN ->
                    false;
        };
    }
}
