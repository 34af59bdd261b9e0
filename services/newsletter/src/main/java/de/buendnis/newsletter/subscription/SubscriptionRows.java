package de.buendnis.newsletter.subscription;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import de.buendnis.platform.mongo.TypeAliases;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The collection of subscriptions. */
@Component
class SubscriptionRows {

    static final String STAGE = "stage._type";

    private static final int MOST_AT_ONCE = 500;

    private final MongoOperations mongo;

    SubscriptionRows(MongoOperations mongo, TypeAliases aliases) {
        aliases.register(Subscription.class);
        this.mongo = mongo;
        var indexes = mongo.indexOps(Subscription.class);
        indexes.createIndex(
                new Index("mailbox", Sort.Direction.ASC)
                        .named("one-open-each")
                        .unique()
                        .partial(PartialIndexFilter.of(where("open").is(true))));
        indexes.createIndex(new Index("confirmationCode", Sort.Direction.ASC).unique());
        indexes.createIndex(new Index("unsubscribeCode", Sort.Direction.ASC).unique());
        indexes.createIndex(new Index("dueAt", Sort.Direction.ASC).sparse());
        indexes.createIndex(new Index("letterDue", Sort.Direction.ASC).sparse());
        indexes.createIndex(
                new Index(STAGE, Sort.Direction.ASC).on("_id", Sort.Direction.ASC).named("stages"));
    }

    Optional<Subscription> openOf(String mailbox) {
        return one(where("mailbox").is(mailbox).and("open").is(true));
    }

    Optional<Subscription> ofConfirmation(String code) {
        return one(where("confirmationCode").is(code));
    }

    Optional<Subscription> ofUnsubscription(String code) {
        return one(where("unsubscribeCode").is(code));
    }

    /** Fails with a duplicate key where the address has an open subscription already. */
    void insert(Subscription first) {
        mongo.insert(first);
    }

    /** False when somebody else has changed it meanwhile. */
    boolean replace(Subscription next) {
        return mongo.replace(
                                query(
                                        where("_id")
                                                .is(next.id())
                                                .and("version")
                                                .is(next.version() - 1)),
                                next)
                        .getModifiedCount()
                == 1;
    }

    List<Subscription> owingLetters() {
        return mongo.find(
                query(where("letterDue").ne(null)).limit(MOST_AT_ONCE), Subscription.class);
    }

    void letterWritten(Subscription subscription) {
        mongo.updateFirst(
                query(
                        where("_id")
                                .is(subscription.id())
                                .and("letterDue")
                                .is(subscription.letterDue())),
                new Update().unset("letterDue").unset("letterCause"),
                Subscription.class);
    }

    /** Deletes those whose time has come; a change that comes first moves the time. */
    long deleteDue(Instant now) {
        return mongo.remove(query(where("dueAt").lte(now)), Subscription.class).getDeletedCount();
    }

    List<Subscription> confirmedBefore(Instant moment, String after, int most) {
        return mongo.find(
                query(
                                where(STAGE)
                                        .is(Stage.ACTIVE)
                                        .and("_id")
                                        .gt(after)
                                        .and("stage.consent.confirmedAt")
                                        .lte(moment))
                        .with(Sort.by("_id"))
                        .limit(most),
                Subscription.class);
    }

    List<Subscription> endedSince(Instant moment) {
        return mongo.find(
                query(where(STAGE).is(Stage.ENDED).and("stage.at").gte(moment)),
                Subscription.class);
    }

    long count(String stage) {
        return mongo.count(query(where(STAGE).is(stage)), Subscription.class);
    }

    long confirmedSince(Instant moment) {
        return mongo.count(
                query(where("stage.consent.confirmedAt").gte(moment)), Subscription.class);
    }

    private Optional<Subscription> one(Criteria which) {
        return Optional.ofNullable(mongo.findOne(query(which), Subscription.class));
    }
}
