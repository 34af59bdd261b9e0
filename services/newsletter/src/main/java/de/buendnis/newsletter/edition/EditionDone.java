package de.buendnis.newsletter.edition;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * What an editor has just done, said on the page that follows. It travels in the address: a service
 * has no session that could keep it.
 */
enum EditionDone {
    DRAFTED("Die Ausgabe ist angelegt. Nehmen Sie Meldungen auf, oder schreiben Sie eigene Texte."),
    REWORDED("Betreff und Vorwort sind gespeichert."),
    TAKEN("Die Meldung ist aufgenommen."),
    ADDED("Ihr Text ist aufgenommen."),
    REPLACED("Der Beitrag ist gespeichert."),
    REFRESHED("Die Meldung ist neu übernommen."),
    REMOVED("Der Beitrag ist entfernt."),
    MOVED("Die Reihenfolge ist geändert."),
    SUBMITTED("Die Ausgabe ist in Prüfung. Eine zweite Person findet sie in ihrer Übersicht."),
    HANDED_BACK("Die Ausgabe ist wieder ein Entwurf."),
    APPROVED("Die Ausgabe ist freigegeben. Der Versand beginnt, wenn Sie ihn starten."),
    STARTED("Der Versand hat begonnen. Sie können die Seite verlassen."),
    CANCELLED("Die Ausgabe ist verworfen. Ihre Meldungen sind in wenigen Sekunden wieder frei."),
    SET_ASIDE("Die Meldung ist aussortiert.");

    static final String PARAMETER = "erledigt";

    private final String sentence;

    EditionDone(String sentence) {
        this.sentence = sentence;
    }

    /** The redirect to the edition's page, which says it. */
    String at(String editionId) {
        return to("/verwaltung/newsletter/ausgaben/" + editionId);
    }

    /** The redirect to a page that says it. */
    String to(String page) {
        return "redirect:%s?%s=%s".formatted(page, PARAMETER, name());
    }

    /** Lets the page say what the address names; anything else is ignored. */
    static void say(@Nullable String name, Model model) {
        Stream.of(values())
                .filter(done -> done.name().equals(name))
                .forEach(done -> model.addAttribute("done", done.sentence));
    }
}
