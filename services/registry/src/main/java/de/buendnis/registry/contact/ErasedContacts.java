package de.buendnis.registry.contact;

import de.buendnis.platform.mongo.Sweeps;
import java.time.Duration;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Takes what erased contacts once said out of their history (Art. 17 DSGVO); that, when and by whom
 * they were erased stays. A sweep and not part of the command, because entries that were still
 * being published then reach the history later.
 */
@Component
class ErasedContacts {

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final String HISTORY = ContactMessages.COLLECTION + ".history";
    private static final String HAPPENING = "happening";

    private final MongoOperations mongo;

    ErasedContacts(MongoOperations mongo, Sweeps sweeps) {
        this.mongo = mongo;
        sweeps.every(PAUSE, "erased contacts", this::purge);
    }

    /** Harmless to repeat, also by two instances at once. */
    void purge() {
        Query erased =
                Query.query(Criteria.where("state").exists(true).and("state.details").is(null));
        List<String> ids =
                mongo.findDistinct(erased, "_id", ContactMessages.COLLECTION, String.class);
        Query told =
                Query.query(
                        Criteria.where("aggregate")
                                .in(ids)
                                .and(HAPPENING + "._type")
                                .exists(true)
                                .ne("ContactErased"));
        mongo.updateMulti(told, new Update().unset(HAPPENING), HISTORY);
    }
}
