package de.buendnis.events.participation;

/** Where a participation stands. What was published of it is another matter. */
enum ParticipationStage {
    DRAFT("Entwurf"),
    SUBMITTED("Eingereicht"),
    CHANGES_REQUESTED("Rückfrage offen"),
    CONFIRMED("Bestätigt"),
    REJECTED("Abgelehnt"),
    WITHDRAWN("Zurückgezogen");

    private final String label;

    ParticipationStage(String label) {
        this.label = label;
    }

    /** As people say it. */
    public String label() {
        return label;
    }

    /** Nothing of it is being worked on; it can be taken up again. */
    boolean isEnded() {
        return this == REJECTED || this == WITHDRAWN;
    }
}
