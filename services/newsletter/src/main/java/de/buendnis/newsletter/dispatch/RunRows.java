package de.buendnis.newsletter.dispatch;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The collection of runs. */
@Component
class RunRows {

    private static final String UNCERTAIN = "figures.uncertain";

    private final MongoOperations mongo;

    RunRows(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(Run.class)
                .createIndex(new Index(UNCERTAIN, Sort.Direction.ASC).named("uncertain"));
    }

    Optional<Run> find(String edition) {
        return Optional.ofNullable(mongo.findById(edition, Run.class));
    }

    /** Begins the edition's run, unless another instance has. */
    Run begin(String edition, Instant now, @Nullable String trace) {
        Update beginning =
                new Update()
                        .setOnInsert("startedAt", now)
                        .setOnInsert("written", false)
                        .setOnInsert("figures", Run.Figures.NONE)
                        .setOnInsert("trace", trace);
        return Objects.requireNonNull(
                mongo.findAndModify(
                        own(edition),
                        beginning,
                        FindAndModifyOptions.options().upsert(true).returnNew(true),
                        Run.class));
    }

    /**
     * Notes how far the mails are written down, unless another instance is further; answers what
     * stands then.
     */
    Run advance(Run run, String cursor) {
        mongo.updateFirst(
                query(where("_id").is(run.id()).and("cursor").is(run.cursor())),
                Update.update("cursor", cursor),
                Run.class);
        return find(run.id()).orElseThrow();
    }

    void written(String edition) {
        mongo.updateFirst(own(edition), Update.update("written", true), Run.class);
    }

    void figures(String edition, Run.Figures figures) {
        mongo.updateFirst(own(edition), Update.update("figures", figures), Run.class);
    }

    void finished(String edition, Instant now) {
        mongo.updateFirst(own(edition), Update.update("finishedAt", now), Run.class);
    }

    /** Finished, but somebody may still decide about mails. */
    List<Run> finishedSince(Instant moment) {
        return mongo.find(query(where("finishedAt").gte(moment)), Run.class);
    }

    List<Run> uncertain() {
        return mongo.find(query(where(UNCERTAIN).gt(0)), Run.class);
    }

    private static Query own(String edition) {
        return query(where("_id").is(edition));
    }
}
