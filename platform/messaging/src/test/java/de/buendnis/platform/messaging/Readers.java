package de.buendnis.platform.messaging;

import de.buendnis.platform.messaging.garden.PlotChangeKind;
import de.buendnis.platform.messaging.garden.PlotMessage;
import de.buendnis.platform.messaging.garden.PlotUse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/** A view and a reaction, as another service would have them. */
final class Readers {

    private Readers() {}

    record SeenPlot(int squareMetres, int leases, PlotUse use) {}

    static final class SeenPlots implements View<PlotMessage> {

        private final String collection;

        SeenPlots() {
            this("seen.plot");
        }

        SeenPlots(String collection) {
            this.collection = collection;
        }

        @Override
        public String topic() {
            return PlotType.TOPIC;
        }

        @Override
        public Class<PlotMessage> messageType() {
            return PlotMessage.class;
        }

        @Override
        public String collection() {
            return collection;
        }

        @Override
        public Object row(PlotMessage message) {
            return message.getState() == null
                    ? null
                    : new SeenPlot(
                            message.getState().getSquareMetres(),
                            message.getState().getLeases(),
                            message.getState().getUse());
        }
    }

    /** Reacts to what becomes of plots. */
    interface PlotReaction extends Reaction<PlotMessage> {

        @Override
        default String topic() {
            return PlotType.TOPIC;
        }

        @Override
        default Class<PlotMessage> messageType() {
            return PlotMessage.class;
        }
    }

    /** Does something in its database that is done once, however often the fact is told. */
    static final class Diary implements PlotReaction {

        final List<String> told = new CopyOnWriteArrayList<>();
        @Autowired private MongoOperations mongo;

        @Override
        public String name() {
            return "diary";
        }

        @Override
        public void react(PlotMessage message) {
            String event = message.getEnvelope().getEventId();
            try {
                mongo.insert(new Document("_id", event + ":diary"), "diary");
                told.add(event);
            } catch (DuplicateKeyException toldBefore) {
                // The mark is in the same write as the effect.
            }
        }
    }

    /** Notes what it was told, and fails for the plots that a test makes it fail for. */
    static final class Greeting implements PlotReaction {

        final List<String> told = new CopyOnWriteArrayList<>();
        final Set<String> failing = ConcurrentHashMap.newKeySet();

        /** A mistake in the reaction's own code, until it is mended. */
        volatile boolean stumblesOverVacated;

        @Override
        public String name() {
            return "greeting";
        }

        @Override
        public void react(PlotMessage message) {
            String event = message.getEnvelope().getEventId();
            if (stumblesOverVacated && message.getChange().getKind() == PlotChangeKind.VACATED) {
                throw new IllegalStateException("Nobody lives there any more");
            }
            if (failing.contains(event)) {
                throw new IllegalStateException("No greeting for " + event);
            }
            told.add(event);
        }
    }
}
