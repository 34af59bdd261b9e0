package de.buendnis.platform.mongo.demo;

import de.buendnis.platform.mongo.Sweeps;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Loads the demo part after part before the service says that it is ready, and goes on afterwards
 * if something was missing. A mark in the database says how far it got: loading that a crash
 * interrupted goes on, a service with data of its own is left alone.
 */
class DemoData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final String MARKS = "demo";
    private static final Query MARK = Query.query(Criteria.where("_id").is("loading"));
    private static final String FINISHED = "finished";

    private final List<DemoPart> parts;
    private final MongoOperations mongo;
    private final Sweeps sweeps;
    private volatile boolean settled;

    DemoData(List<DemoPart> parts, MongoOperations mongo, Sweeps sweeps) {
        this.parts = parts;
        this.mongo = mongo;
        this.sweeps = sweeps;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            load();
        } catch (RuntimeException broken) {
            // A service without its demo is better than none.
            LOG.warn("Loading the demo failed and is tried again", broken);
        }
        if (!settled) {
            sweeps.every(PAUSE, "demo", this::load);
        }
    }

    /** Harmless to repeat: all of it are commands with fixed ids. */
    void load() {
        if (settled) {
            return;
        }
        Document mark = mongo.findOne(MARK, Document.class, MARKS);
        if (mark == null && parts.stream().anyMatch(DemoPart::hasData)) {
            LOG.info("There is data already; no demo is loaded");
            settled = true;
            return;
        }
        if (mark != null && mark.getBoolean(FINISHED, false)) {
            settled = true;
            return;
        }
        mongo.upsert(MARK, Update.update(FINISHED, false), MARKS);
        if (parts.stream().allMatch(DemoPart::load)) {
            mongo.upsert(MARK, Update.update(FINISHED, true), MARKS);
            settled = true;
            LOG.info("The demo is loaded");
        }
    }
}
