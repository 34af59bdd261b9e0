package de.buendnis.newsletter.subscription;

/**
 * The wordings to which subscribers have agreed. Each stays here for as long as a proof may name
 * it: a new wording is a new constant, put last.
 */
enum ConsentText {
    V1(
            "Mit dem Klick willigen Sie ein, dass wir Ihnen den Newsletter an diese Adresse senden. Sie"
                    + " können das jederzeit widerrufen, der Link dazu steht in jeder Ausgabe. Wir messen"
                    + " nicht, ob Sie öffnen oder klicken.");

    private final String wording;

    ConsentText(String wording) {
        this.wording = wording;
    }

    String wording() {
        return wording;
    }

    /** What the form shows today. */
    static ConsentText current() {
        return values()[values().length - 1];
    }
}
