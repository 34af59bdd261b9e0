package de.buendnis.portal.edition;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.newsletter.EditionMessage;
import de.buendnis.contracts.newsletter.EditionState;
import de.buendnis.portal.index.TopicIndex;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.springframework.stereotype.Component;

/** The editions that were sent, as of a moment ago. */
@Component
public class Editions {

    private static final Sort NEWEST_FIRST =
            new Sort(new SortField(EditionDocuments.SENT, SortField.Type.LONG, true));

    private final TopicIndex index;
    private final MessageCodec codec;

    Editions(TopicIndex index, MessageCodec codec) {
        this.index = index;
        this.codec = codec;
    }

    /** Those that were sent last. */
    public List<Edition> newest(int count) {
        return index
                .stored(
                        new FieldExistsQuery(EditionDocuments.SENT),
                        NEWEST_FIRST,
                        count,
                        EditionDocuments.MESSAGE)
                .stream()
                .map(bytes -> edition(codec.decode(bytes, EditionMessage.class).getState()))
                .toList();
    }

    private static Edition edition(EditionState state) {
        return new Edition(
                "/newsletter/" + state.getSlug(),
                state.getSubject(),
                state.getIntroduction(),
                Objects.requireNonNull(state.getSentAt(), "only sent ones are indexed"));
    }
}
