package de.buendnis.portal.gateway;

import java.util.List;

/**
 * A service behind the portal.
 *
 * @param name as in the settings, {@code buendnis.services.<name>}
 * @param title of its part of the work, on the dashboards
 * @param subject of a sentence: "… ist gerade nicht erreichbar"
 * @param stillWorks what people can do meanwhile
 * @param url where it answers inside the house
 * @param paths that it owns
 */
public record Backend(
        String name,
        String title,
        String subject,
        String stillWorks,
        String url,
        List<String> paths) {

    public Backend {
        paths = List.copyOf(paths);
    }
}
