package de.buendnis.platform.web;

import java.util.ArrayList;
import java.util.List;

/**
 * What the headers and the footer link to. Only what exists is listed: a new service adds its entry
 * here, one line each.
 */
final class Navigation {

    private static final List<Entry> PUBLIC =
            List.of(
                    new Entry("buendnisse", "/buendnisse", "Bündnisse"),
                    new Entry("aktionstag", "/aktionstag", "Aktionstag"),
                    new Entry("newsletter", "/newsletter", "Newsletter"),
                    new Entry("beratung", "/beratung", "Beratung"));

    private static final List<Entry> COORDINATOR =
            List.of(
                    new Entry("uebersicht", "/mein-buendnis", "Übersicht"),
                    new Entry("portraet", "/mein-buendnis/profil", "Porträt"),
                    new Entry("kontakte", "/mein-buendnis/kontakte", "Kontakte"),
                    new Entry("aktionstag", "/mein-buendnis/aktionstag", "Aktionstag"),
                    new Entry("beratung", "/mein-buendnis/beratung", "Beratung"));

    private static final List<Entry> OFFICE =
            List.of(
                    new Entry("uebersicht", "/verwaltung", "Übersicht"),
                    new Entry("buendnisse", "/verwaltung/buendnisse", "Bündnisse"),
                    new Entry("aktionstage", "/verwaltung/aktionstage", "Aktionstage"),
                    new Entry("newsletter", "/verwaltung/newsletter", "Newsletter"));

    private static final Entry CONSULTATION =
            new Entry("beratung", "/verwaltung/beratung", "Beratung");

    private static final Entry OPERATION =
            new Entry("betrieb", "/verwaltung/betrieb/registry", "Betrieb");

    private static final List<Group> FOOTER =
            List.of(
                    new Group("Finden", List.of(new Entry("", "/buendnisse", "Alle Bündnisse"))),
                    new Group(
                            "Mitmachen",
                            List.of(
                                    new Entry("", "/beratung", "Beratung anfragen"),
                                    new Entry("", "/newsletter", "Newsletter abonnieren"),
                                    new Entry("", "/anmelden", "Eigenes Porträt pflegen"))),
                    new Group(
                            "Für Programme",
                            List.of(
                                    new Entry("", "/api/v1/alliances", "Offene Daten (JSON)"),
                                    new Entry("", "/entwicklung", "Schnittstellen"))));

    private static final List<Entry> LEGAL =
            List.of(
                    new Entry("", "/impressum", "Impressum"),
                    new Entry("", "/datenschutz", "Datenschutz"),
                    new Entry("", "/barrierefreiheit", "Barrierefreiheit"),
                    new Entry("", "/barriere-melden", "Barriere melden"));

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

    /** What everybody on the staff may open. */
    static List<Entry> forStaff() {
        return OFFICE;
    }

    /**
     * What this visitor may open: operation is the office's business alone, and the media unit does
     * not read what people ask the advisers.
     */
    static List<Entry> forStaff(Visitor visitor) {
        var entries = new ArrayList<>(OFFICE);
        if (visitor.is(Visitor.OFFICE) || visitor.is(Visitor.ADVISER)) {
            entries.add(CONSULTATION);
        }
        if (visitor.is(Visitor.OFFICE)) {
            entries.add(OPERATION);
        }
        return entries;
    }

    static List<Group> footer() {
        return FOOTER;
    }

    static List<Entry> legal() {
        return LEGAL;
    }
}
