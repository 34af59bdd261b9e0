package de.buendnis.events.participation;

/** How a participation stands, as a badge of {@code parts/badge}. */
record StageBadge(String kind, String text) {

    static StageBadge of(ParticipationStage stage) {
        return new StageBadge(
                switch (stage) {
                    case DRAFT, WITHDRAWN -> "quiet";
                    case SUBMITTED -> "info";
                    case CHANGES_REQUESTED -> "warning";
                    case CONFIRMED -> "success";
                    case REJECTED -> "danger";
                },
                stage.label());
    }
}
