package de.buendnis.registry.alliance;

import java.util.ArrayList;
import java.util.List;

/** What follows of an action, said before it is done. */
final class Consequences {

    private static final String MAIL = "Die Koordination bekommt eine E‑Mail.";

    private Consequences() {}

    /** One sentence each. */
    static List<String> of(OfficeAction action, Alliance alliance) {
        return switch (action) {
            case HIDE -> hidden(alliance);
            case DORMANT ->
                    List.of(
                            "Das Bündnis zählt nicht mehr zu den aktiven.",
                            "Neue Fassungen des Porträts lassen sich erst wieder veröffentlichen, wenn es geweckt ist.",
                            MAIL,
                            "Sie können es jederzeit wecken.");
            case WAKE ->
                    List.of(
                            alliance.isVisible()
                                    ? "Das Bündnis zählt wieder zu den aktiven, und sein Porträt steht im Verzeichnis."
                                    : "Das Bündnis ist wieder gegründet, aber noch ohne sichtbares Porträt.",
                            MAIL);
            case DISSOLVE ->
                    List.of(
                            "Das lässt sich nicht rückgängig machen: Eine Neugründung nehmen Sie als neues Bündnis auf.",
                            "Porträt und Kontakte lassen sich nicht mehr ändern.",
                            "Die Koordination kann sich nicht mehr anmelden.",
                            "Der Verlauf bleibt erhalten.");
            case ABANDON ->
                    List.of(
                            "Das lässt sich nicht rückgängig machen: Ein neuer Anlauf ist ein neues Bündnis.",
                            "Die Koordination kann sich nicht mehr anmelden.",
                            "Der Verlauf bleibt erhalten. Öffentlich war nichts davon.");
            case DESCRIBE, RESOLUTION, STEP, SCHEDULE, FOUND, REVIEW ->
                    throw new IllegalArgumentException(action + " is not asked for once more");
        };
    }

    private static List<String> hidden(Alliance alliance) {
        var sentences = new ArrayList<String>();
        sentences.add("Das Porträt ist in wenigen Sekunden nicht mehr öffentlich.");
        if (alliance.stage() == AllianceStage.ACTIVE) {
            sentences.add("Das Bündnis zählt nicht mehr zu den aktiven.");
        }
        sentences.add("Alle Angaben bleiben erhalten und lassen sich weiter bearbeiten.");
        sentences.add(MAIL);
        sentences.add("Sichtbar wird es wieder, wenn Sie eine neue Fassung veröffentlichen.");
        return sentences;
    }
}
