package de.buendnis.portal.directory;

import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.FieldEntry;
import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.contracts.registry.Profile;
import de.buendnis.portal.index.IndexedTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.time.Instant;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Turns messages of {@code registry.alliance} into documents; only what is public is searchable.
 */
@Component
class AllianceDocuments implements IndexedTopic<AllianceMessage> {

    static final String PUBLICITY = "publicity";
    static final String ID = "alliance.id";
    static final String PARENT = "alliance.parent";
    static final String SLUG = "alliance.slug";
    static final String STAGE = "alliance.stage";
    static final String NAME_ORDER = "alliance.name";
    static final String CHANGED = "alliance.changed";
    static final String MESSAGE = "alliance.message";
    static final String LAND_FACET = "land";
    static final String FIELD_FACET = "field";
    static final FacetsConfig FACETS = facets();

    private final MessageCodec codec;
    private final MessageSource labels;

    AllianceDocuments(MessageCodec codec, MessageSource labels) {
        this.codec = codec;
        this.labels = labels;
    }

    @Override
    public String topic() {
        return "registry.alliance";
    }

    @Override
    public Class<AllianceMessage> messageType() {
        return AllianceMessage.class;
    }

    @Override
    public Envelope envelope(AllianceMessage message) {
        return message.getEnvelope();
    }

    @Override
    public Document document(AllianceMessage message) {
        AllianceState state = message.getState();
        return switch (Publicity.of(state)) {
            case SECRET -> new Document();
            case GONE -> addressOnly(message, state);
            case SHOWN -> shown(message, state, state.getProfile());
        };
    }

    private static Document addressOnly(AllianceMessage message, AllianceState state) {
        Document document = new Document();
        document.add(keyword(PUBLICITY, Publicity.GONE.name()));
        document.add(keyword(ID, message.getEnvelope().getAggregateId()));
        document.add(keyword(SLUG, state.getSlug()));
        return document;
    }

    private Document shown(AllianceMessage message, AllianceState state, Profile profile) {
        Document document = new Document();
        document.add(keyword(PUBLICITY, Publicity.SHOWN.name()));
        document.add(keyword(ID, message.getEnvelope().getAggregateId()));
        document.add(keyword(SLUG, state.getSlug()));
        document.add(keyword(STAGE, state.getStage().name()));
        if (state.getParentId() != null) {
            document.add(keyword(PARENT, state.getParentId()));
        }
        document.add(new SortedDocValuesField(NAME_ORDER, nameOrder(state.getName())));
        Instant changed = Alliance.of(message).newsAt();
        document.add(
                new NumericDocValuesField(CHANGED, changed == null ? 0 : changed.toEpochMilli()));
        document.add(new StoredField(MESSAGE, codec.encode(message)));
        AllianceTexts.of(state, profile, labels)
                .forEach((field, texts) -> field.fields(texts).forEach(document::add));
        return withFacets(document, state, profile);
    }

    private static Document withFacets(Document document, AllianceState state, Profile profile) {
        document.add(
                new SortedSetDocValuesFacetField(LAND_FACET, state.getPlace().getLand().name()));
        profile.getFields().stream()
                .map(FieldEntry::getField)
                .filter(field -> field != FieldOfAction.UNKNOWN)
                // Two wordings of one alliance may stand for the same national field.
                .distinct()
                .forEach(
                        field ->
                                document.add(
                                        new SortedSetDocValuesFacetField(
                                                FIELD_FACET, field.name())));
        try {
            return FACETS.build(document);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private static StringField keyword(String field, String value) {
        return new StringField(field, value, Field.Store.NO);
    }

    /** As a German index of names orders it: ä like a, small letters like capitals. */
    private static BytesRef nameOrder(String name) {
        Collator german = Collator.getInstance(Locale.GERMAN);
        return new BytesRef(german.getCollationKey(name).toByteArray());
    }

    private static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        config.setMultiValued(FIELD_FACET, true);
        return config;
    }
}
