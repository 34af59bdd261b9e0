package de.buendnis.registry.activity;

import de.buendnis.registry.alliance.Activities;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps every activity; the dormancy clock of an alliance runs from its latest one. */
@Component
class ActivityLog implements Activities {

    private static final String ALLIANCE = "allianceId";
    private static final String AT = "at";

    private final MongoOperations mongo;

    ActivityLog(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(Activity.class)
                .createIndex(new Index(ALLIANCE, Sort.Direction.ASC).on(AT, Sort.Direction.DESC));
    }

    /** Harmless to repeat. */
    void note(Activity activity) {
        try {
            mongo.insert(activity);
        } catch (DuplicateKeyException alreadyNoted) {
            // The fact was told before.
        }
    }

    @Override
    public Optional<Latest> latestOf(String allianceId) {
        Query latest =
                Query.query(Criteria.where(ALLIANCE).is(allianceId))
                        .with(Sort.by(Sort.Direction.DESC, AT))
                        .limit(1);
        return Optional.ofNullable(mongo.findOne(latest, Activity.class))
                .map(activity -> new Latest(activity.kind().label(), activity.at()));
    }
}
