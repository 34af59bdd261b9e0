package de.buendnis.platform.messaging;

/** What the page of operations says after a redirect. */
enum Done {
    WIEDERHOLT("Die Datensätze sind jetzt verarbeitet."),
    GESCHEITERT("Die Wiederholung ist gescheitert."),
    VERWORFEN("Der Datensatz ist verworfen."),
    VEROEFFENTLICHT("Der Bestand ist neu veröffentlicht."),
    GESENDET("Die E‑Mail wird noch einmal gesendet."),
    ANGEKOMMEN("Die E‑Mail ist als angekommen vermerkt.");

    private final String sentence;

    Done(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** In the address, because a service has no session that could remember it. */
    String redirect(String service) {
        return "redirect:" + OperationsPages.BELOW + service + "?erledigt=" + this;
    }
}
