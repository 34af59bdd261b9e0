package de.buendnis.backup;

/** A portrait changes, and an alliance is taken in of which the backup knows nothing. */
record RegistryStory(Desk office) implements Story {

    private static final String CHANGED = "kreis-unna";
    private static final String NEW = "nach-der-sicherung";

    @Override
    public String service() {
        return "registry";
    }

    @Override
    public void before() {
        office.publishes(office.alliance(CHANGED), "Wir machen Zeit für Familien.");
    }

    @Override
    public void lost() {
        office.publishes(office.alliance(CHANGED), "Diesen Satz kennt die Sicherung nicht.");
        takesIn();
    }

    private void takesIn() {
        office.publishes(office.takesIn("Bündnis nach der Sicherung", NEW), "Uns gibt es neu.");
    }

    @Override
    public void onwards() {
        office.publishes(office.alliance(CHANGED), "Nach der Sicherung geht es weiter.");
        takesIn();
    }
}
