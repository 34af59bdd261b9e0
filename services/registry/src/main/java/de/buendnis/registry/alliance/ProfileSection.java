package de.buendnis.registry.alliance;

/** The sections of a portrait, in the order in which they are shown and edited. */
enum ProfileSection {
    AT_A_GLANCE("Auf einen Blick", "auf-einen-blick"),
    FOUNDING("Gründung", "gruendung"),
    GOAL("Ziel", "ziel"),
    IMPLEMENTATION("Umsetzung und Schwerpunkte", "umsetzung"),
    ORGANISATION("Organisation", "organisation"),
    FIELDS("Handlungsfelder", "handlungsfelder"),
    PROJECTS("Projekte", "projekte"),
    PARTNERS("Wer ist dabei", "partner"),
    ADDRESS("Anschrift und Internet", "anschrift");

    private final String label;
    private final String path;

    ProfileSection(String label, String path) {
        this.label = label;
        this.path = path;
    }

    /** Its heading. */
    public String label() {
        return label;
    }

    /** Its part of an address, such as {@code /mein-buendnis/profil/gruendung}. */
    public String path() {
        return path;
    }

    static ProfileSection at(String path) {
        for (ProfileSection section : values()) {
            if (section.path.equals(path)) {
                return section;
            }
        }
        throw de.buendnis.platform.web.RuleViolation.notFound(
                "unknown-section",
                "Diesen Abschnitt gibt es nicht. Wählen Sie einen aus der Übersicht.");
    }
}
