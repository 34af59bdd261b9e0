package de.buendnis.faults.traffic;

import de.buendnis.faults.traffic.Desk.Form;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The campaign in which alliances take part. */
record Campaign(LocalDate firstDay) {

    private static final String LIST = "/verwaltung/aktionstage";
    private static final String SLUG = "kit";

    /** Drafts and announces it, and opens the registration. */
    static Campaign open(Desk events) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        LocalDate first = today.plusDays(100);
        var fields = new LinkedHashMap<String, String>();
        fields.put("slug", SLUG);
        fields.put("title", "Aktionstag");
        fields.put("motto", "Zeit für Familie");
        fields.put("text", "Mitmachen kann jedes Bündnis.");
        fields.put("mode", "ON_SITE");
        fields.put("firstDay", first.toString());
        fields.put("lastDay", first.plusDays(6).toString());
        fields.put("registrationFrom", today.plusDays(1).toString());
        fields.put("registrationUntil", first.minusDays(1).toString());
        send(events, LIST + "/neu", fields);
        send(events, LIST + "/" + SLUG + "/schritte/ankuendigen", Map.of());
        send(events, LIST + "/" + SLUG + "/schritte/anmeldung-oeffnen", Map.of());
        return new Campaign(first);
    }

    String address() {
        return LIST + "/" + SLUG;
    }

    private static void send(Desk events, String path, Map<String, String> fields) {
        var unused = events.carryOut(Store.CAMPAIGN, new Form(path, Desk.ANY, fields));
    }
}
