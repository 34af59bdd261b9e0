package de.buendnis.newsletter.edition;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.wording.GermanTimes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The editions that everybody may read, the newest first. */
@Component
public class Archive {

    private final Aggregates<Edition, EditionHappening> editions;
    private final MongoOperations mongo;

    Archive(Aggregates<Edition, EditionHappening> editions, MongoOperations mongo) {
        this.editions = editions;
        this.mongo = mongo;
    }

    /**
     * A sent edition in one line.
     *
     * @param link path of its page
     * @param sentOn the day in words
     */
    public record Entry(String slug, String subject, String link, String sentOn, Instant sentAt) {

        static Entry of(Edition edition) {
            return new Entry(
                    edition.slug(),
                    edition.wording().subject(),
                    "/newsletter/" + edition.slug(),
                    GermanTimes.day(edition.since()),
                    edition.since());
        }
    }

    public List<Entry> newest(int number) {
        return page(0, number).stream().map(found -> Entry.of(found.state())).toList();
    }

    /** Pages count from 0. */
    List<Versioned<Edition>> page(int page, int size) {
        return editions.query(
                sent().with(Sort.by(Sort.Order.desc("state.since"), Sort.Order.asc("_id")))
                        .skip((long) page * size)
                        .limit(size));
    }

    long count() {
        return mongo.count(sent(), EditionMessages.COLLECTION);
    }

    Optional<Edition> find(String slug) {
        return editions.query(Query.query(isSent().and("state.slug").is(slug))).stream()
                .map(Versioned::state)
                .findFirst();
    }

    private static Query sent() {
        return Query.query(isSent());
    }

    private static Criteria isSent() {
        return Criteria.where("state.stage").is(EditionStage.SENT.name());
    }
}
