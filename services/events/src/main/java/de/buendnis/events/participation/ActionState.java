package de.buendnis.events.participation;

/** What the public is told of a published action. */
enum ActionState {
    PUBLISHED("Veröffentlicht"),
    HELD("Hat stattgefunden"),
    CANCELLED("Abgesagt");

    private final String label;

    ActionState(String label) {
        this.label = label;
    }

    /** As people say it. */
    public String label() {
        return label;
    }
}
