package de.buendnis.newsletter.dispatch;

/**
 * What was just done, said on the page that follows. It travels in the address: a service has no
 * session that could keep it.
 */
enum DispatchDone {
    PAUSED("Der Versand hält an. Was gerade unterwegs ist, kommt noch an."),
    RESUMED("Der Versand geht weiter."),
    AGAIN("Die E-Mail geht noch einmal hinaus."),
    ARRIVED("Notiert: Die E-Mail ist angekommen."),
    LATE("Über diese E-Mail ist schon entschieden.");

    private final String sentence;

    DispatchDone(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** The redirect to the run's page, which says it. */
    String at(String edition) {
        return "redirect:" + DispatchPages.address(edition) + "?erledigt=" + name();
    }
}
