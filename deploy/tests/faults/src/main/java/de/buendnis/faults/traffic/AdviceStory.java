package de.buendnis.faults.traffic;

import de.buendnis.faults.traffic.Desk.Form;
import de.buendnis.faults.traffic.Pages.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Somebody asks for advice, perhaps since they want to found an alliance; the desk answers, they
 * write again, and the case is closed.
 */
record AdviceStory(Desk requester, Desk adviser, Ledger ledger, Random random) implements Story {

    private static final String LIST = "/verwaltung/beratung";

    @Override
    public void tell() {
        String word = UUID.randomUUID().toString();
        Answer received = requester.send(new Form("/beratung", Desk.ANY, question(word)));
        ledger.say(word, received.isFine());
        if (!received.isFine()) {
            throw new Desk.Refused("request of %s: %d".formatted(word, received.status()));
        }
        String own = received.location().replaceAll(".*(/beratung/anfrage/[^?]*).*", "$1");
        String home = adviser.link(LIST + "?stand=ALLE&q=" + word, "main th a");
        step(home, "/schritte/uebernehmen", Map.of());
        write(home, Map.of("kind", "ANSWER", "text", "Fragen Sie die Nachbarn."));
        reply(own);
        step(home, "/schritte/abschliessen", Map.of());
    }

    private Map<String, String> question(String word) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("type", "FURTHER_DEVELOPMENT");
        fields.put("topic", "FINDING_GOALS");
        fields.put("text", "Wie geht es weiter? " + word);
        fields.put("name", "Frage " + word);
        fields.put("mail", "frage-%s@fragen.example".formatted(word));
        if (random.nextBoolean()) {
            fields.put("type", "FOUNDING_ADVICE");
            fields.put("proposedName", "Bündnis " + word.substring(0, 8));
            fields.put("place", "Plön");
        }
        return fields;
    }

    private void reply(String own) {
        String word = UUID.randomUUID().toString();
        Answer replied =
                requester.send(
                        new Form(
                                own,
                                "form[action$=/antworten]",
                                Map.of("text", "Und dann? " + word)));
        ledger.say(word, replied.isFine());
    }

    private void step(String home, String step, Map<String, String> fields) {
        var unused = adviser.carryOut(Store.REQUEST, new Form(home + step, Desk.ANY, fields));
    }

    private void write(String home, Map<String, String> fields) {
        String form = "main form:has(textarea[name=text])";
        var unused = adviser.carryOut(Store.REQUEST, new Form(home, form, fields));
    }
}
