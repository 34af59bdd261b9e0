package de.buendnis.registry.alliance;

/** Where an alliance stands in its life cycle. */
enum AllianceStage {
    PLANNING("In Planung"),
    RESOLUTION_PENDING("Beschluss steht aus"),
    RESOLUTION_ADOPTED("Beschluss gefasst"),
    FOUNDING_SCHEDULED("Gründung geplant"),
    FOUNDED("Gegründet"),
    ACTIVE("Aktiv"),
    DORMANT("Ruhend"),
    DISSOLVED("Aufgelöst"),
    ABANDONED("Aufgegeben");

    private final String label;

    AllianceStage(String label) {
        this.label = label;
    }

    /** As people say it. */
    public String label() {
        return label;
    }

    boolean isBeforeFounding() {
        return switch (this) {
            case PLANNING, RESOLUTION_PENDING, RESOLUTION_ADOPTED, FOUNDING_SCHEDULED -> true;
            case FOUNDED, ACTIVE, DORMANT, DISSOLVED, ABANDONED -> false;
        };
    }

    /** Nothing changes any more; a re-founding is a new alliance. */
    boolean isOver() {
        return this == DISSOLVED || this == ABANDONED;
    }
}
