package de.buendnis.newsletter.item;

/** Why an item must not be told any more. */
enum DropReason {
    ALLIANCE_ENDED("Das Bündnis ruht oder ist aufgelöst."),
    REGISTRATION_OVER("Die Anmeldung ist geschlossen."),
    CAMPAIGN_CANCELLED("Der Aktionstag ist abgesagt."),
    NOTHING_LEFT("Die Aktionen finden nicht statt oder sind vorbei."),
    SET_ASIDE("Sie ist aussortiert.");

    private final String sentence;

    DropReason(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
