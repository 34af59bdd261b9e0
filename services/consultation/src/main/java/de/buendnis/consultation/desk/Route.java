package de.buendnis.consultation.desk;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests go to which unit.
 *
 * @param unit its id
 * @param types those that it answers, empty for all
 * @param topics those that it answers, empty for all
 */
record Route(String unit, @Nullable Set<RequestType> types, @Nullable Set<Topic> topics) {

    Route {
        types = types == null ? Set.of() : Set.copyOf(types);
        topics = topics == null ? Set.of() : Set.copyOf(topics);
    }

    boolean fits(RequestType type, Topic topic) {
        return (types == null || types.isEmpty() || types.contains(type))
                && (topics == null || topics.isEmpty() || topics.contains(topic));
    }
}
