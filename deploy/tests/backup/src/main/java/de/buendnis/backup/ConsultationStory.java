package de.buendnis.backup;

import de.buendnis.load.system.Person;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;

/** A request is answered, and another one arrives, of which the backup knows nothing. */
final class ConsultationStory implements Story {

    private final Desk adviser;
    private final Person founder;
    private final Set<String> numbers = new HashSet<>();

    ConsultationStory(Desk adviser, Person founder) {
        this.adviser = adviser;
        this.founder = founder;
    }

    @Override
    public String service() {
        return "consultation";
    }

    @Override
    public void before() {
        asks("vorher@gruendung.example");
    }

    @Override
    public void lost() {
        String found = asks("nachher@gruendung.example");
        answers(found);
    }

    @Override
    public void onwards() {
        answers(asks("spaeter@gruendung.example"));
    }

    /** Returns its number, which nobody may have been given before. */
    private String asks(String address) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("type", "PARTNER_SEARCH");
        fields.put("topic", "FINDING_GOALS");
        fields.put("text", "Wie finden wir Partner?");
        fields.put("name", "Initiative für Familien");
        fields.put("mail", address);
        Document page =
                founder.send(founder.open("/beratung", "main form[method=post]").with(fields));
        String number = page.select("h1").text().replaceFirst(".*(B-\\d+-\\d+).*", "$1");
        if (!numbers.add(number)) {
            throw new IllegalStateException(number + " was given twice");
        }
        return number;
    }

    private void answers(String number) {
        String request =
                adviser.person()
                        .read("/verwaltung/beratung")
                        .select("main a[href^=/verwaltung/beratung/]:contains(" + number + ")")
                        .attr("href");
        Document unused = adviser.fill(request + "/schritte/uebernehmen", Map.of());
        unused =
                adviser.fill(
                        request,
                        "main form:has(textarea[name=text])",
                        Map.of("kind", "ANSWER", "text", "Fragen Sie den Kreis."));
    }
}
