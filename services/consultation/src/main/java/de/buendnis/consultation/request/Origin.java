package de.buendnis.consultation.request;

/** By which way a request came in; it decides who but the desk may read it. */
public enum Origin {
    PUBLIC_FORM("Formular"),
    BARRIER_FORM("Barriere gemeldet"),
    COORDINATOR("Koordination des Bündnisses"),
    /** Nobody asked: something happened that advice is due for. */
    SYSTEM("Von selbst eröffnet");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * Whether it is the alliance's own matter. Anybody can name an alliance in the public form, and
     * what they write is none of its coordinators' business.
     */
    boolean isOfTheAlliance() {
        return this == COORDINATOR || this == SYSTEM;
    }
}
