package de.buendnis.registry.alliance;

/**
 * What the office has just done, said on the page that follows. It travels in the address: a
 * service has no session that could keep it.
 */
enum Done {
    NOTHING_CHANGED("Nichts geändert: Es stand schon so da."),
    TAKEN_IN("Das Bündnis ist aufgenommen."),
    DESCRIBED("Die Angaben sind geändert."),
    RESOLUTION_RECORDED("Die Vorlage ist gespeichert."),
    STEP_RECORDED("Das Ergebnis der Sitzung ist gespeichert."),
    FOUNDING_SCHEDULED("Der Termin der Gründung ist vermerkt."),
    FOUNDED("Die Gründung ist erfasst. Als Nächstes kommt das Porträt."),
    CHANGES_REQUESTED("Die Änderungen sind erbeten. Die Koordination bekommt eine E‑Mail."),
    PUBLISHED("Das Porträt ist veröffentlicht. In wenigen Sekunden sehen es alle."),
    HIDDEN("Das Porträt ist verborgen."),
    MARKED_DORMANT("Das Bündnis ist als ruhend vermerkt."),
    WOKEN("Das Bündnis ist geweckt."),
    DISSOLVED("Das Bündnis ist aufgelöst."),
    ABANDONED("Die Gründung ist aufgegeben.");

    private final String sentence;

    Done(String sentence) {
        this.sentence = sentence;
    }

    /** For people. */
    public String sentence() {
        return sentence;
    }
}
