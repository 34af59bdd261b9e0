package de.buendnis.platform.web.kit;

import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.waiting.Task;
import de.buendnis.platform.web.waiting.TaskSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nothing ever waits in the kit. */
@Component
class KitTasks implements TaskSource {

    @Override
    public List<Task> tasks(Visitor visitor) {
        return List.of();
    }
}
