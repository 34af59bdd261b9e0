package de.buendnis.portal.directory;

import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.registry.ContactMessage;
import de.buendnis.contracts.registry.ContactState;
import de.buendnis.portal.index.IndexedTopic;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.springframework.stereotype.Component;

/**
 * Turns messages of {@code registry.contact} into documents: found by their alliance, never by
 * words.
 */
@Component
class ContactDocuments implements IndexedTopic<ContactMessage> {

    static final String ID = "contact.id";
    static final String ALLIANCE = "contact.alliance";
    static final String POSITION = "contact.position";
    static final String MESSAGE = "contact.message";

    private final MessageCodec codec;

    ContactDocuments(MessageCodec codec) {
        this.codec = codec;
    }

    @Override
    public String topic() {
        return "registry.contact";
    }

    @Override
    public Class<ContactMessage> messageType() {
        return ContactMessage.class;
    }

    @Override
    public Envelope envelope(ContactMessage message) {
        return message.getEnvelope();
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public Document document(ContactMessage message) {
        Document document = new Document();
        ContactState state = message.getState();
        if (state != null) {
            document.add(
                    new StringField(ID, message.getEnvelope().getAggregateId(), Field.Store.NO));
            document.add(new StringField(ALLIANCE, state.getAllianceId(), Field.Store.NO));
            document.add(new NumericDocValuesField(POSITION, state.getPosition()));
            document.add(new StoredField(MESSAGE, codec.encode(message)));
        }
        return document;
    }
}
