package de.buendnis.platform.web.waiting;

import de.buendnis.platform.web.Visitor;
import java.util.List;

/** A feature in which something may wait; a bean. */
public interface TaskSource {

    /** What waits for this visitor, in any order; nothing for whom it does not concern. */
    List<Task> tasks(Visitor visitor);

    /** How far the visitor's own portrait is, for the one feature that knows. */
    default List<Waiting.Section> sections(Visitor visitor) {
        return List.of();
    }
}
