package de.buendnis.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of the breadcrumb; the page itself has no link. */
public record Crumb(String label, @Nullable String link) {

    /**
     * A trail in one line: {@code Crumb.trail("Startseite", "/", "Bündnisse", "/buendnisse",
     * "Plön")}, label and link in turn, and the label of the page itself at the end.
     */
    public static List<Crumb> trail(String... labelsAndLinks) {
        if (labelsAndLinks.length % 2 == 0) {
            throw new IllegalArgumentException("a trail ends with the label of the page itself");
        }
        List<Crumb> trail = new ArrayList<>();
        for (int at = 0; at + 1 < labelsAndLinks.length; at += 2) {
            trail.add(new Crumb(labelsAndLinks[at], labelsAndLinks[at + 1]));
        }
        trail.add(new Crumb(labelsAndLinks[labelsAndLinks.length - 1], null));
        return List.copyOf(trail);
    }
}
