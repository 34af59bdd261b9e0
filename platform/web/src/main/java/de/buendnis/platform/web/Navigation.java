package de.buendnis.platform.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the headers and the footer link to. Only what exists is listed: a new service adds its entry
 * here, one line each.
 */
final class Navigation {

    private static final List<Entry> PUBLIC =
            List.of(
                    new Entry("buendnisse", "/buendnisse", "Bündnisse"),
                    new Entry("aktionstag", "/aktionstag", "Aktionstag"));

    private static final List<Entry> COORDINATOR =
            List.of(
                    new Entry("uebersicht", "/mein-buendnis", "Übersicht"),
                    new Entry("portraet", "/mein-buendnis/profil", "Porträt"),
                    new Entry("kontakte", "/mein-buendnis/kontakte", "Kontakte"),
                    new Entry("aktionstag", "/mein-buendnis/aktionstag", "Aktionstag"));

    private static final List<Entry> OFFICE =
            List.of(
                    new Entry("uebersicht", "/verwaltung", "Übersicht"),
                    new Entry("buendnisse", "/verwaltung/buendnisse", "Bündnisse"),
                    new Entry("aktionstage", "/verwaltung/aktionstage", "Aktionstage"));

    private static final Entry OPERATION =
            new Entry("betrieb", "/verwaltung/betrieb/registry", "Betrieb");

    private static final List<Group> FOOTER =
            List.of(
                    new Group("Finden", List.of(new Entry("", "/buendnisse", "Alle Bündnisse"))),
                    new Group(
                            "Mitmachen",
                            List.of(new Entry("", "/anmelden", "Eigenes Porträt pflegen"))),
                    new Group(
                            "Für Programme",
                            List.of(new Entry("", "/api/v1/alliances", "Offene Daten (JSON)"))));

    private static final List<Entry> LEGAL =
            List.of(
                    new Entry("", "/impressum", "Impressum"),
                    new Entry("", "/datenschutz", "Datenschutz"),
                    new Entry("", "/barrierefreiheit", "Barrierefreiheit"),
                    new Entry("", "/barrierefreiheit#melden", "Barriere melden"));

    private Navigation() {}

    /** A link with the key by which a page says that it is the current one. */
    record Entry(String key, String path, String label) {}

    /** Links of the footer under one heading. */
    record Group(String title, List<Entry> entries) {}

    static List<Entry> forPublic() {
        return PUBLIC;
    }

    static List<Entry> forCoordinator() {
        return COORDINATOR;
    }

    /** Operation is the office's business alone; media unit and advisers do not see it. */
    static List<Entry> forStaff(boolean office) {
        return office ? Stream.concat(OFFICE.stream(), Stream.of(OPERATION)).toList() : OFFICE;
    }

    static List<Group> footer() {
        return FOOTER;
    }

    static List<Entry> legal() {
        return LEGAL;
    }
}
