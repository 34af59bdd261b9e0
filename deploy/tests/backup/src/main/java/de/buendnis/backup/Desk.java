package de.buendnis.backup;

import de.buendnis.load.system.Person;
import java.util.Map;
import org.jsoup.nodes.Document;

/** A person of the office at the forms of all services. */
record Desk(Person person) {

    private static final String ANY = "main form[method=post]";
    private static final String ALLIANCES = "/verwaltung/buendnisse/";

    /** Returns the page that follows. */
    Document fill(String path, Map<String, String> fields) {
        return fill(path, ANY, fields);
    }

    Document fill(String path, String form, Map<String, String> fields) {
        return person.send(person.open(path, form).with(fields));
    }

    /** Takes an alliance in, and returns the path of its page. */
    String takesIn(String name, String slug) {
        Document page =
                fill(
                        ALLIANCES + "neu",
                        Map.of(
                                "planned", "false",
                                "about.name", name,
                                "about.slug", slug,
                                "about.level", "DISTRICT",
                                "about.placeName", "Kreis Plön",
                                "about.districtName", "Kreis Plön",
                                "about.districtKey", "01057",
                                "year", "2015"));
        return page.location().replaceFirst(".*(" + ALLIANCES + "[^?/]*).*", "$1");
    }

    /** Publishes a portrait with these words. */
    void publishes(String alliance, String summary) {
        Document unused = fill(alliance + "/profil/auf-einen-blick", Map.of("summary", summary));
        unused =
                fill(
                        alliance + "/pruefung",
                        "form#pruefung",
                        Map.of("decision", "PUBLISH_ON_BEHALF"));
    }

    /** Path of the page about an alliance that has a portrait. */
    String alliance(String slug) {
        return ALLIANCES + id(slug);
    }

    String id(String slug) {
        return person.read("/api/v1/alliances/" + slug)
                .text()
                .replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }
}
