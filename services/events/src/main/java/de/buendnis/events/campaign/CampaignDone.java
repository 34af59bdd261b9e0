package de.buendnis.events.campaign;

/**
 * What the office has just done, said on the page that follows. It travels in the address: a
 * service has no session that could keep it.
 */
enum CampaignDone {
    DRAFTED("Der Aktionstag ist angelegt. Öffentlich wird er mit der Ankündigung."),
    DESCRIBED("Die Angaben sind geändert."),
    ANNOUNCED("Der Aktionstag ist angekündigt. In wenigen Sekunden sehen ihn alle."),
    OPENED("Die Anmeldung ist geöffnet. Die Koordinationen finden sie in ihrer Übersicht."),
    CLOSED("Die Anmeldung ist geschlossen."),
    ARCHIVED("Der Aktionstag ist archiviert."),
    CANCELLED("Der Aktionstag ist abgesagt. Die Aktionen folgen in wenigen Sekunden.");

    private final String sentence;

    CampaignDone(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** The redirect to the campaign's page, which says it. */
    String at(String slug) {
        return "redirect:/verwaltung/aktionstage/%s?%s=%s"
                .formatted(slug, CampaignViews.DONE, name());
    }
}
