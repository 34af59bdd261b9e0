package de.buendnis.registry.demo;

import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Loads the demo before the service says that it is ready. A mark in the database says how far it
 * got: loading that a crash interrupted goes on, a registry with data of its own is left alone.
 */
@Component
@ConditionalOnProperty("buendnis.demo")
class DemoData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final String MARKS = "demo";
    private static final String LOADING = "loading";
    private static final Query MARK = Query.query(Criteria.where("_id").is(LOADING));

    private final List<DemoPart> parts;
    private final MongoOperations mongo;

    DemoData(List<DemoPart> parts, MongoOperations mongo) {
        this.parts = parts;
        this.mongo = mongo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Document mark = mongo.findOne(MARK, Document.class, MARKS);
        if (mark == null && parts.stream().anyMatch(DemoPart::hasData)) {
            LOG.info("The registry has data already; no demo is loaded");
            return;
        }
        if (mark != null && mark.getBoolean("finished", false)) {
            return;
        }
        mongo.upsert(MARK, Update.update("finished", false), MARKS);
        parts.forEach(DemoPart::load);
        mongo.upsert(MARK, Update.update("finished", true), MARKS);
        LOG.info("The demo's alliances are loaded");
    }
}
