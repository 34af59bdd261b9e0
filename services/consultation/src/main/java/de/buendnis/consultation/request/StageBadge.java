package de.buendnis.consultation.request;

/** How a request stands, as a badge of {@code parts/badge}. */
record StageBadge(String kind, String text) {

    static StageBadge of(RequestStage stage) {
        return new StageBadge(
                switch (stage) {
                    case RECEIVED, TRIAGED, ASSIGNED, IN_PROGRESS, REDIRECTED, REOPENED -> "info";
                    case WAITING_FOR_REQUESTER -> "warning";
                    case ANSWERED -> "success";
                    case CLOSED, WITHDRAWN -> "quiet";
                },
                stage.label());
    }
}
