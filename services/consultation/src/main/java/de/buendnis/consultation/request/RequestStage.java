package de.buendnis.consultation.request;

/** Where a request stands. The names are those of the contract. */
public enum RequestStage {
    RECEIVED("Eingegangen"),
    /** Somebody looked at it and chose another unit. */
    TRIAGED("Zugeordnet"),
    ASSIGNED("Übernommen"),
    IN_PROGRESS("In Bearbeitung"),
    WAITING_FOR_REQUESTER("Wartet auf Anfragende"),
    ANSWERED("Beantwortet"),
    CLOSED("Abgeschlossen"),
    /** Handed on to another unit after somebody had taken it. */
    REDIRECTED("Weitergeleitet"),
    WITHDRAWN("Zurückgezogen"),
    REOPENED("Wieder geöffnet");

    private final String label;

    RequestStage(String label) {
        this.label = label;
    }

    /** As people say it. */
    public String label() {
        return label;
    }

    /** Whether nobody has to do anything any more. */
    public boolean isOver() {
        return this == CLOSED || this == WITHDRAWN;
    }

    /** Whether it is the desk that has to do something. */
    public boolean isForTheDesk() {
        return switch (this) {
            case RECEIVED, TRIAGED, ASSIGNED, IN_PROGRESS, REDIRECTED, REOPENED -> true;
            case WAITING_FOR_REQUESTER, ANSWERED, CLOSED, WITHDRAWN -> false;
        };
    }
}
