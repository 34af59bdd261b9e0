package de.buendnis.registry.alliance;

/** Where the working copy of a portrait stands. */
enum ReviewState {
    DRAFT("Entwurf"),
    SUBMITTED("Eingereicht"),
    CHANGES_REQUESTED("Änderungen erbeten"),
    /** The same as what is published. */
    PUBLISHED("Veröffentlicht");

    private final String label;

    ReviewState(String label) {
        this.label = label;
    }

    /** As people say it. */
    public String label() {
        return label;
    }
}
