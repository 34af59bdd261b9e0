package de.buendnis.newsletter.item;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The collection {@code item}. Every write may be repeated. */
@Component
class ItemStore {

    private static final Logger LOG = LoggerFactory.getLogger(ItemStore.class);

    private static final String EDITION = "editionId";
    private static final String DROPPED = "dropped";
    private static final String CHANGED = "changedAt";
    private static final Sort NEWEST_FIRST =
            Sort.by(Sort.Order.desc("occurredAt"), Sort.Order.asc("_id"));

    private final MongoOperations mongo;

    ItemStore(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(Item.class);
        indexes.createIndex(
                new Index()
                        .on(EDITION, Sort.Direction.ASC)
                        .on(DROPPED, Sort.Direction.ASC)
                        .on("occurredAt", Sort.Direction.DESC));
        indexes.createIndex(new Index("allianceId", Sort.Direction.ASC));
        indexes.createIndex(new Index("campaignId", Sort.Direction.ASC));
    }

    /** Nothing happens if it is there already, whatever has become of it. */
    void insert(Item item) {
        try {
            mongo.insert(item);
            LOG.info("item {} waits for an edition", item.id());
        } catch (DuplicateKeyException toldAgain) {
            // The fact was told before a crash and is told again.
        }
    }

    Optional<Item> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Item.class));
    }

    List<Item> find(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : mongo.find(query(where("_id").in(ids)), Item.class);
    }

    /** All of an alliance. */
    List<Item> ofAlliance(String allianceId) {
        return mongo.find(query(where("allianceId").is(allianceId)), Item.class);
    }

    /** All of a campaign, those of its participations too. */
    List<Item> ofCampaign(String campaignId) {
        return mongo.find(query(where("campaignId").is(campaignId)), Item.class);
    }

    /** All of one alliance's part in one campaign. */
    List<Item> ofParticipation(String campaignId, String allianceId) {
        return mongo.find(
                query(where("campaignId").is(campaignId).and("allianceId").is(allianceId)),
                Item.class);
    }

    /** Those that no edition has. */
    List<Item> free(int page, int size) {
        return list(isFree(), page, size);
    }

    long countFree() {
        return mongo.count(query(isFree()), Item.class);
    }

    /** Those that no edition has, or that are reserved for this one, which does not tell them. */
    List<Item> proposed(String editionId, Collection<String> told, int page, int size) {
        return list(isProposed(editionId, told), page, size);
    }

    long countProposed(String editionId, Collection<String> told) {
        return mongo.count(query(isProposed(editionId, told)), Item.class);
    }

    void setAside(String id) {
        mongo.updateFirst(
                query(isFree().and("_id").is(id)),
                Update.update(DROPPED, DropReason.SET_ASIDE),
                Item.class);
    }

    /** False if another edition has it, or it was dropped. */
    boolean reserve(String id, String editionId) {
        Criteria free = isProposed(editionId, List.of()).and("_id").is(id);
        return mongo.updateFirst(query(free), Update.update(EDITION, editionId), Item.class)
                        .getMatchedCount()
                > 0;
    }

    void release(String id, String editionId) {
        mongo.updateFirst(
                query(where("_id").is(id).and(EDITION).is(editionId)),
                Update.update(EDITION, null),
                Item.class);
    }

    void releaseAllBut(Collection<String> kept, String editionId) {
        mongo.updateMulti(
                query(where(EDITION).is(editionId).and("_id").nin(kept)),
                Update.update(EDITION, null),
                Item.class);
    }

    void drop(Set<String> ids, DropReason reason, Instant at) {
        mongo.updateMulti(
                query(where("_id").in(ids).and(DROPPED).isNull()),
                Update.update(DROPPED, reason).set(CHANGED, at),
                Item.class);
    }

    /**
     * Drops those of one participation, unless they tell something newer: a fact that is told again
     * must not undo what came after it.
     */
    void dropOvertaken(Set<String> ids, DropReason reason, Fact fact) {
        mongo.updateMulti(
                query(where("_id").in(ids).and(DROPPED).isNull().and("version").lt(fact.version())),
                Update.update(DROPPED, reason).set(CHANGED, fact.at()),
                Item.class);
    }

    /** Lets it speak of other actions, unless it is newer already. */
    void retell(Item item, List<TellableAction> actions, Fact fact) {
        Query older = query(where("_id").is(item.id()).and("version").lt(fact.version()));
        Update update = Update.update("actions", actions).set("version", fact.version());
        if (!actions.equals(item.actions())) {
            update.set(CHANGED, fact.at());
        }
        mongo.updateFirst(older, update, Item.class);
    }

    private List<Item> list(Criteria wanted, int page, int size) {
        return mongo.find(
                query(wanted).with(NEWEST_FIRST).skip((long) page * size).limit(size), Item.class);
    }

    private static Criteria isFree() {
        return where(DROPPED).isNull().and(EDITION).isNull();
    }

    private static Criteria isProposed(String editionId, Collection<String> told) {
        return where(DROPPED)
                .isNull()
                .andOperator(
                        where("_id").nin(told),
                        new Criteria()
                                .orOperator(where(EDITION).isNull(), where(EDITION).is(editionId)));
    }
}
