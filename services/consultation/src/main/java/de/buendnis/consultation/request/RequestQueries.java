package de.buendnis.consultation.request;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds requests by what is to be done with them. */
@Component
class RequestQueries {

    private static final int MOST_TASKS = 200;
    private static final int MOST_STEPS = 100;

    private final Aggregates<Request, RequestHappening> requests;

    RequestQueries(Aggregates<Request, RequestHappening> requests) {
        this.requests = requests;
    }

    /** Those that an alliance's coordinators may read, newest first. */
    List<Versioned<Request>> ofAlliance(String id) {
        Query query =
                Query.query(Criteria.where("state.matter.allianceId").is(id))
                        .with(Sort.by(Sort.Direction.DESC, "state.receivedAt", "_id"));
        return requests.query(query).stream().filter(found -> found.state().isOf(id)).toList();
    }

    /** Those that the desk has to do something about, the most urgent first. */
    List<Versioned<Request>> forTheDesk() {
        List<RequestStage> stages =
                Stream.of(RequestStage.values()).filter(RequestStage::isForTheDesk).toList();
        return requests.query(
                Query.query(Criteria.where("state.stage").in(stages))
                        .with(Sort.by("state.handling.dueAt", "_id"))
                        .limit(MOST_TASKS));
    }

    /** Those whose next step the calendar may want; {@link Request#due} decides. */
    List<Versioned<Request>> maybeDue(Instant now) {
        Criteria quiet =
                Criteria.where("state.stage")
                        .is(RequestStage.ANSWERED)
                        .and("state.handling.since")
                        .lt(now.minus(Request.QUIET));
        Criteria old =
                Criteria.where("state.closedAt")
                        // A year has a leap day at most; the aggregate counts exactly.
                        .lt(now.minus(30L * Request.MONTHS_KEPT, ChronoUnit.DAYS))
                        .and("state.thread")
                        .not()
                        .size(0);
        return requests.query(
                Query.query(new Criteria().orOperator(quiet, old))
                        .with(Sort.by("state.handling.since", "_id"))
                        .limit(MOST_STEPS));
    }
}
