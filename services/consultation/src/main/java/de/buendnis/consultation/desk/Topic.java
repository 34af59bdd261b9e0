package de.buendnis.consultation.desk;

/** What a request is about. The names are those of the contract. */
public enum Topic {
    RECRUITING_PARTNERS("Akteursgewinnung"),
    FINDING_GOALS("Zielfindung"),
    PLANNING_TASKS_AND_WORK("Aufgaben- und Arbeitsplanung"),
    INTERNAL_ORGANISATION("Binnenorganisation"),
    PUBLIC_RELATIONS("Öffentlichkeitsarbeit"),
    PLANNING_EVENTS("Veranstaltungsplanung"),
    OTHER("Anderes Thema");

    private final String label;

    Topic(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
