package de.buendnis.registry.contact;

/** The parts of a contact whose publication is consented to one by one. */
enum ContactField {
    FUNCTION("Funktion"),
    UNIT("Abteilung oder Stelle"),
    NAME("Name"),
    PHONE("Telefon"),
    FAX("Fax"),
    MAIL("Mailadresse"),
    WEBSITE("Internetadresse");

    private final String label;

    ContactField(String label) {
        this.label = label;
    }

    /** As forms call it. */
    public String label() {
        return label;
    }
}
