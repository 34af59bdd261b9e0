package de.buendnis.backup;

import java.util.Map;
import org.jsoup.nodes.Document;

/** Two people who make editions of the newsletter together. */
record Newsroom(Desk author, Desk approver) {

    private static final String EDITIONS = "/verwaltung/newsletter/ausgaben/";

    /** Returns the path of an edition that only has to be sent. */
    String approves(String subject, String slug) {
        Document page =
                author.fill(
                        EDITIONS + "neu",
                        Map.of("subject", subject, "introduction", "Guten Tag", "slug", slug));
        String edition = page.location().replaceFirst(".*(" + EDITIONS + "[^?/]*).*", "$1");
        Document unused =
                author.fill(
                        edition + "/beitraege/neu",
                        Map.of("title", subject, "text", "Nichts Neues."));
        step(author, edition, "einreichen");
        step(approver, edition, "freigeben");
        return edition;
    }

    void sends(String edition) {
        step(approver, edition, "versenden");
    }

    void givesUp(String edition) {
        step(approver, edition, "verwerfen");
    }

    private static void step(Desk desk, String edition, String step) {
        Document unused = desk.fill(edition + "/schritte/" + step, Map.of());
    }
}
