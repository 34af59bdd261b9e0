package de.buendnis.registry.alliance;

import de.buendnis.platform.web.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The projects of a portrait in their order. People count them from 1. */
record ProjectList(List<Project> projects) {

    static ProjectList of(WorkingCopy copy) {
        return new ProjectList(copy.profile().projects().projects());
    }

    Section.Projects section() {
        return new Section.Projects(projects);
    }

    Project at(int number) {
        if (number < 1 || number > projects.size()) {
            throw RuleViolation.notFound(
                    "unknown-project",
                    "Dieses Projekt gibt es nicht oder nicht mehr. Wählen Sie eines aus der Liste.");
        }
        return projects.get(number - 1);
    }

    /** With this project and the one before it exchanged; the first stays where it is. */
    ProjectList up(int number) {
        Project moving = at(number);
        if (number == 1) {
            return this;
        }
        var moved = new ArrayList<>(projects);
        moved.remove(number - 1);
        moved.add(number - 2, moving);
        return new ProjectList(moved);
    }

    /** Without this project; a double click finds it gone already. */
    ProjectList without(int number) {
        var rest = new ArrayList<>(projects);
        if (number >= 1 && number <= rest.size()) {
            rest.remove(number - 1);
        }
        return new ProjectList(rest);
    }

    ProjectList with(Project added) {
        var more = new ArrayList<>(projects);
        more.add(added);
        return new ProjectList(more);
    }

    /**
     * With the project in place of the one that its form was opened for. Another editor may have
     * moved that one, or removed it: then it comes back at the end, for somebody has worked on it.
     *
     * @param number where it stood when the form was opened
     * @param title that it had then
     */
    ProjectList with(Project changed, int number, @Nullable String title) {
        int at = number <= projects.size() && has(number - 1, title) ? number - 1 : find(title);
        if (at < 0) {
            return with(changed);
        }
        var all = new ArrayList<>(projects);
        all.set(at, changed);
        return new ProjectList(all);
    }

    private int find(@Nullable String title) {
        for (int at = 0; at < projects.size(); at++) {
            if (has(at, title)) {
                return at;
            }
        }
        return -1;
    }

    private boolean has(int at, @Nullable String title) {
        return at >= 0 && projects.get(at).title().equals(title);
    }
}
