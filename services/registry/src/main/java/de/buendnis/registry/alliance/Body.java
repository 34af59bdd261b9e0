package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.TextField;
import org.jspecify.annotations.Nullable;

/** A body of an alliance: steering group, working group, assembly. */
record Body(String name, @Nullable String task) {

    private static final TextField NAME = TextField.line("name", "Gremium");
    private static final TextField TASK = new TextField("task", "Aufgabe", 500, false);

    Body {
        name = NAME.required(name);
        task = TASK.optional(task);
    }
}
