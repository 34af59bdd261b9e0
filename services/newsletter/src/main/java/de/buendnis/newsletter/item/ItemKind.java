package de.buendnis.newsletter.item;

/** What an item tells of. */
enum ItemKind {
    ALLIANCE_FOUNDED("Gründung"),
    PORTRAIT_PUBLISHED("Neues Porträt"),
    REGISTRATION_OPENED("Anmeldung"),
    ACTIONS_CONFIRMED("Aktion"),
    ACTIONS_CANCELLED("Berichtigung"),
    CAMPAIGN_CANCELLED("Berichtigung");

    private final String label;

    ItemKind(String label) {
        this.label = label;
    }

    /** As the editors read it above the headline. */
    String label() {
        return label;
    }
}
