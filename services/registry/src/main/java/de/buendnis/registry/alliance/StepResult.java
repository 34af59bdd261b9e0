package de.buendnis.registry.alliance;

/**
 * What became of a council paper in one body: still planned, taken off, or held with an outcome.
 */
enum StepResult {
    PLANNED("geplant"),
    ADOPTED_UNCHANGED("ungeändert beschlossen"),
    ADOPTED_AMENDED("geändert beschlossen"),
    POSTPONED("vertagt"),
    REJECTED("abgelehnt"),
    NOTED("zur Kenntnis genommen"),
    CANCELLED("abgesetzt");

    private final String label;

    StepResult(String label) {
        this.label = label;
    }

    /** As it stands in council minutes. */
    public String label() {
        return label;
    }

    boolean held() {
        return switch (this) {
            case ADOPTED_UNCHANGED, ADOPTED_AMENDED, POSTPONED, REJECTED, NOTED -> true;
            case PLANNED, CANCELLED -> false;
        };
    }

    boolean adopted() {
        return this == ADOPTED_UNCHANGED || this == ADOPTED_AMENDED;
    }
}
