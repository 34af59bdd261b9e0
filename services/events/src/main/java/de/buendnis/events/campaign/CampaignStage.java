package de.buendnis.events.campaign;

/** Where a campaign stands. */
public enum CampaignStage {
    DRAFT("Entwurf"),
    ANNOUNCED("Angekündigt"),
    REGISTRATION_OPEN("Anmeldung offen"),
    REGISTRATION_CLOSED("Anmeldung geschlossen"),
    RUNNING("Läuft"),
    DOCUMENTING("Auswertung"),
    ARCHIVED("Archiviert"),
    CANCELLED("Abgesagt");

    private final String label;

    CampaignStage(String label) {
        this.label = label;
    }

    /** As people say it. */
    public String label() {
        return label;
    }

    /** Nothing changes any more. */
    public boolean isOver() {
        return this == ARCHIVED || this == CANCELLED;
    }

    /** Whether the public and the alliances know of it. */
    public boolean isAnnounced() {
        return this != DRAFT;
    }

    /** Whether its days are not behind it. */
    boolean isAhead() {
        return switch (this) {
            case DRAFT, ANNOUNCED, REGISTRATION_OPEN, REGISTRATION_CLOSED, RUNNING -> true;
            case DOCUMENTING, ARCHIVED, CANCELLED -> false;
        };
    }
}
