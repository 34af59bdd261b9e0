package de.buendnis.consultation.desk;

/** What kind of help people ask for. The names are those of the contract. */
public enum RequestType {
    FOUNDING_ADVICE("Gründungsberatung"),
    BUILDING_UP_ADVICE("Aufbauberatung"),
    FURTHER_DEVELOPMENT("Weiterentwicklung"),
    PARTNER_SEARCH("Partnersuche"),
    PRESS("Presse und Medien"),
    BARRIER_REPORT("Barriere melden"),
    GENERAL("Allgemeine Frage");

    private final String label;

    RequestType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
