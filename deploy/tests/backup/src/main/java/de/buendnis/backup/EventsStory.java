package de.buendnis.backup;

import java.time.LocalDate;
import java.util.Map;
import org.jsoup.nodes.Document;

/** An alliance takes part in the campaign, of which the backup knows nothing. */
record EventsStory(Desk office, String slug) implements Story {

    private static final String CAMPAIGNS = "/verwaltung/aktionstage";

    @Override
    public String service() {
        return "events";
    }

    @Override
    public void before() {
        // The demo's campaign is enough.
    }

    @Override
    public void lost() {
        takesPart("Fest, das die Sicherung nicht kennt");
    }

    private void takesPart(String title) {
        String review = campaign() + "/teilnahmen/" + office.id(slug);
        String home = review + "/anmeldung";
        Document unused =
                office.fill(
                        home + "/aktionen/neu",
                        Map.of(
                                "title", title,
                                "text", "Wir stellen uns vor.",
                                "firstDay", firstDay().toString(),
                                "lastDay", "",
                                "city", "Plön",
                                "contact", "stelle",
                                "contactMail", "familie@buendnis.example"));
        unused = office.fill(home, "form[action$=/einreichen]", Map.of());
        unused = office.fill(review, "form#pruefung", Map.of("decision", "CONFIRM"));
    }

    private String campaign() {
        return office.person()
                .read(CAMPAIGNS)
                .select("main a[href~=" + CAMPAIGNS + "/\\d+$]")
                .attr("href");
    }

    private LocalDate firstDay() {
        return LocalDate.parse(
                office
                        .person()
                        .open(campaign() + "/angaben", "main form[method=post]")
                        .fields()
                        .stream()
                        .filter(field -> field.key().equals("firstDay"))
                        .findFirst()
                        .orElseThrow()
                        .value());
    }

    @Override
    public void onwards() {
        takesPart("Fest, zum zweiten Mal angemeldet");
    }
}
