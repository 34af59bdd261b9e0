package de.buendnis.portal.directory;

import static de.buendnis.portal.directory.TextField.NAME;
import static de.buendnis.portal.directory.TextField.PLACE;
import static de.buendnis.portal.directory.TextField.TEXTS;
import static de.buendnis.portal.directory.TextField.TOPICS;

import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.registry.Address;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.FieldEntry;
import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.contracts.registry.Partner;
import de.buendnis.contracts.registry.Place;
import de.buendnis.contracts.registry.Profile;
import de.buendnis.contracts.registry.Project;
import de.buendnis.platform.web.Choice;
import de.buendnis.portal.index.IndexedTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
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
    public Map<String, Analyzer> analyzers() {
        return TextField.analyzers();
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
        addTexts(document, state, profile);
        return withFacets(document, state, profile);
    }

    private void addTexts(Document document, AllianceState state, Profile profile) {
        add(document, NAME, state.getName());
        Place place = state.getPlace();
        add(document, PLACE, place.getName());
        add(document, PLACE, place.getPostalCode());
        add(document, PLACE, place.getDistrictName());
        add(document, PLACE, Choice.label(labels, place.getLand()));
        Address address = profile.getAddress();
        if (address != null) {
            add(document, PLACE, address.getPostalCode());
            add(document, PLACE, address.getCity());
        }
        for (FieldEntry entry : profile.getFields()) {
            add(document, TOPICS, Choice.label(labels, entry.getField()));
            add(document, TOPICS, entry.getOwnWording());
        }
        for (Partner partner : profile.getPartners()) {
            add(document, TOPICS, partner.getName());
            partner.getCategories().forEach(category -> add(document, TOPICS, category));
        }
        for (Project project : profile.getProjects()) {
            add(document, TOPICS, project.getTitle());
            add(document, TOPICS, project.getMotto());
            add(document, TEXTS, project.getText());
        }
        add(document, TEXTS, profile.getSummary());
        add(document, TEXTS, profile.getMissionStatement());
        add(document, TEXTS, profile.getGoal());
        add(document, TEXTS, profile.getImplementation());
        profile.getPriorities().forEach(priority -> add(document, TEXTS, priority));
        if (profile.getFounding() != null) {
            add(document, TEXTS, profile.getFounding().getText());
        }
        if (profile.getOrganisation() != null) {
            add(document, TEXTS, profile.getOrganisation().getText());
        }
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

    private static void add(Document document, TextField field, @Nullable String text) {
        if (text != null) {
            document.add(new Field(field.folded(), text, TextField.TYPE));
            document.add(new Field(field.stemmed(), text, TextField.TYPE));
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
