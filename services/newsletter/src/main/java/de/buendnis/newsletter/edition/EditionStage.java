package de.buendnis.newsletter.edition;

/** Where an edition stands. */
public enum EditionStage {
    DRAFT("Entwurf"),
    IN_REVIEW("In Prüfung"),
    APPROVED("Freigegeben"),
    SENDING("Wird versendet"),
    PAUSED("Angehalten"),
    SENT("Versendet"),
    CANCELLED("Verworfen");

    private final String label;

    EditionStage(String label) {
        this.label = label;
    }

    /** As people say it. */
    public String label() {
        return label;
    }

    /** Whether somebody may already have got it, so that it must not change any more. */
    public boolean isTold() {
        return switch (this) {
            case SENDING, PAUSED, SENT -> true;
            case DRAFT, IN_REVIEW, APPROVED, CANCELLED -> false;
        };
    }

    /** Whether its texts can still change. */
    boolean isOpen() {
        return switch (this) {
            case DRAFT, IN_REVIEW, APPROVED -> true;
            case SENDING, PAUSED, SENT, CANCELLED -> false;
        };
    }

    /** Kind of the badge that says it. */
    String badge() {
        return switch (this) {
            case DRAFT, CANCELLED -> "quiet";
            case IN_REVIEW, SENDING -> "info";
            case APPROVED, SENT -> "success";
            case PAUSED -> "warning";
        };
    }
}
