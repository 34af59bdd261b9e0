package de.buendnis.faults.traffic;

import de.buendnis.faults.traffic.Desk.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/**
 * The life of an alliance: taken in, published, changed, taking part in the campaign, in a
 * coordinator's hands.
 */
final class AllianceStory implements Story {

    private static final int MOST_CHANGES = 4;

    private final Desk registry;
    private final Desk events;
    private final Campaign campaign;
    private final Function<String, Story> coordinators;
    private final Random random;

    /**
     * @param coordinators what whoever has this address does when the alliance stands
     */
    AllianceStory(
            Desks office, Campaign campaign, Function<String, Story> coordinators, Random random) {
        this.registry = office.at("registry");
        this.events = office.at("events");
        this.campaign = campaign;
        this.coordinators = coordinators;
        this.random = random;
    }

    @Override
    public void tell() {
        String word = UUID.randomUUID().toString().substring(0, 8);
        String alliance = takeIn(word);
        String home = "/verwaltung/buendnisse/" + alliance;
        summarise(home, "Wer wir sind: " + word);
        contact(home, word);
        send(Store.ALLIANCE, registry, home + "/profil", "form[action$=/einreichen]", Map.of());
        send(
                Store.ALLIANCE,
                registry,
                home + "/pruefung",
                "form#pruefung",
                Map.of("decision", "PUBLISH"));
        for (int change = random.nextInt(MOST_CHANGES); change > 0; change--) {
            summarise(home, "Wer wir jetzt sind: %s %d".formatted(word, change));
        }
        takePart(alliance, word);
        coordinators.apply(address(word)).tell();
    }

    private static String address(String word) {
        return "koordination-%s@buendnis.example".formatted(word);
    }

    private String takeIn(String word) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("planned", "false");
        fields.put("about.name", "Bündnis " + word);
        fields.put("about.slug", "kit-" + word);
        fields.put("about.level", "DISTRICT");
        fields.put("about.placeName", "Kreis Plön");
        fields.put("about.districtName", "Kreis Plön");
        fields.put("about.districtKey", "01057");
        fields.put("year", "2015");
        String location =
                registry.carryOut(
                                Store.ALLIANCE,
                                new Form("/verwaltung/buendnisse/neu", Desk.ANY, fields))
                        .location();
        return location.replaceAll(".*/verwaltung/buendnisse/([^?]*).*", "$1");
    }

    private void summarise(String home, String summary) {
        send(
                Store.ALLIANCE,
                registry,
                home + "/profil/auf-einen-blick",
                Desk.ANY,
                Map.of("summary", summary));
    }

    private void contact(String home, String word) {
        send(
                Store.CONTACT,
                registry,
                home + "/kontakte/neu",
                Desk.ANY,
                Map.of(
                        "name",
                        "Koordination " + word,
                        "mail",
                        address(word),
                        "published",
                        "MAIL",
                        "coordinator",
                        "true"));
    }

    private void takePart(String alliance, String word) {
        String review = campaign.address() + "/teilnahmen/" + alliance;
        String home = review + "/anmeldung";
        LocalDate first = campaign.firstDay();
        for (int action = 1 + random.nextInt(2); action > 0; action--) {
            var fields = new LinkedHashMap<String, String>();
            fields.put("title", "Fest %s %d".formatted(word, action));
            fields.put("text", "Wir stellen uns vor.");
            fields.put("firstDay", first.toString());
            fields.put("lastDay", "");
            fields.put("city", "Plön");
            fields.put("contact", "stelle");
            fields.put("contactMail", "familie@buendnis.example");
            send(Store.PARTICIPATION, events, home + "/aktionen/neu", Desk.ANY, fields);
        }
        send(Store.PARTICIPATION, events, home, "form[action$=/einreichen]", Map.of());
        send(Store.PARTICIPATION, events, review, "form#pruefung", Map.of("decision", "CONFIRM"));
        for (int day = 1 + random.nextInt(MOST_CHANGES); day > 0; day--) {
            String move = events.link(home, "main a[href$=/verschieben]");
            String newDay = first.plusDays(day).toString();
            send(
                    Store.PARTICIPATION,
                    events,
                    move,
                    Desk.ANY,
                    Map.of("firstDay", newDay, "lastDay", ""));
        }
        if (random.nextBoolean()) {
            String cancel = events.link(home, "main a[href$=/absagen]");
            send(Store.PARTICIPATION, events, cancel, Desk.ANY, Map.of("reason", "Regen"));
        }
    }

    private static void send(
            Store store, Desk desk, String path, String selector, Map<String, String> fields) {
        var unused = desk.carryOut(store, new Form(path, selector, fields));
    }
}
