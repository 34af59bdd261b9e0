package de.buendnis.newsletter.waiting;

import de.buendnis.platform.web.Visitor;
import java.util.List;

/** A feature in which something may wait. */
public interface TaskSource {

    /** What waits for this visitor, who belongs to the staff. */
    List<Task> tasks(Visitor visitor);
}
