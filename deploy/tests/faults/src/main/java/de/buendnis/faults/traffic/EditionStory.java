package de.buendnis.faults.traffic;

import de.buendnis.faults.traffic.Desk.Form;
import java.util.Map;
import java.util.UUID;

/** An edition of the newsletter: written, approved by somebody else, and sent. */
final class EditionStory implements Story {

    private static final String EDITIONS = "/verwaltung/newsletter/ausgaben/";

    private final Desk editor;
    private final Desk approver;
    private final Ledger ledger;

    EditionStory(Desk editor, Desk approver, Ledger ledger) {
        this.editor = editor;
        this.approver = approver;
        this.ledger = ledger;
    }

    @Override
    public void tell() {
        String word = UUID.randomUUID().toString().substring(0, 8);
        String location =
                send(
                        editor,
                        EDITIONS + "neu",
                        Map.of(
                                "subject", "Ausgabe " + word,
                                "introduction", "Guten Tag",
                                "slug", "kit-" + word));
        String edition = location.replaceAll(".*" + EDITIONS + "([^?/]*).*", "$1");
        String home = EDITIONS + edition;
        String unused =
                send(
                        editor,
                        home + "/beitraege/neu",
                        Map.of("title", "Neues", "text", "Nichts Neues."));
        unused = send(editor, home + "/schritte/einreichen", Map.of());
        unused = send(approver, home + "/schritte/freigeben", Map.of());
        ledger.owe(edition);
        unused = send(approver, home + "/schritte/versenden", Map.of());
    }

    private static String send(Desk desk, String path, Map<String, String> fields) {
        return desk.carryOut(Store.EDITION, new Form(path, Desk.ANY, fields)).location();
    }
}
