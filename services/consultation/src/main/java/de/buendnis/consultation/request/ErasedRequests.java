package de.buendnis.consultation.request;

import de.buendnis.platform.mongo.Sweeps;
import java.time.Duration;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Takes what was written in erased requests, and by whom, out of their history (Art. 17 DSGVO). A
 * sweep and not part of the command, because entries that were still being published then reach the
 * history later.
 */
@Component
class ErasedRequests {

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final String HISTORY = RequestMessages.COLLECTION + ".history";
    private static final String HAPPENING = "happening";

    private final MongoOperations mongo;

    ErasedRequests(MongoOperations mongo, Sweeps sweeps) {
        this.mongo = mongo;
        sweeps.every(PAUSE, "erased requests", this::purge);
    }

    /** Harmless to repeat, also by two instances at once. */
    void purge() {
        Query erased = Query.query(Criteria.where("state.thread").size(0));
        List<String> ids =
                mongo.findDistinct(erased, "_id", RequestMessages.COLLECTION, String.class);
        Query told =
                Query.query(
                        Criteria.where("aggregate")
                                .in(ids)
                                .and(HAPPENING + "._type")
                                .exists(true)
                                .ne("RequestErased"));
        mongo.updateMulti(told, new Update().unset(HAPPENING), HISTORY);
    }
}
