package de.buendnis.platform.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;

/**
 * How documents of an older shape become ones of today, when they are read. A document says by its
 * {@code schema} number in which shape it was written; the first shape is 1.
 */
public final class Upgrades {

    private static final Upgrades NONE = new Upgrades(List.of());

    private final List<UnaryOperator<Document>> steps;

    private Upgrades(List<UnaryOperator<Document>> steps) {
        this.steps = steps;
    }

    /** The first shape is still the current one. */
    public static Upgrades none() {
        return NONE;
    }

    /**
     * One more shape: {@code step} makes a document of the present {@link #current} one into it.
     */
    public Upgrades then(UnaryOperator<Document> step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new Upgrades(List.copyOf(longer));
    }

    /** The shape that is written today. */
    public int current() {
        return steps.size() + 1;
    }

    /**
     * The document in the shape of today. One from a newer release, met while that release is
     * rolled out or back, is handed out as it is: what the present classes do not know they do not
     * read.
     */
    public Document upgrade(Document document, int from) {
        Document upgraded = document;
        for (UnaryOperator<Document> step :
                steps.subList(Math.min(from, current()) - 1, steps.size())) {
            upgraded = step.apply(upgraded);
        }
        return upgraded;
    }
}
