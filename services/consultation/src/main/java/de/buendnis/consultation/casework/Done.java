package de.buendnis.consultation.casework;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * What has just been done, said on the page that follows. It travels in the address: a service has
 * no session that could keep it.
 */
enum Done {
    TAKEN("Sie haben die Anfrage übernommen."),
    ANSWERED("Die Antwort ist unterwegs."),
    ASKED("Die Rückfrage ist unterwegs."),
    NOTED("Die Notiz ist gespeichert. Sie bleibt intern."),
    REDIRECTED("Die Anfrage ist weitergeleitet."),
    CLOSED("Die Anfrage ist abgeschlossen."),
    WITHDRAWN("Die Anfrage ist als zurückgezogen vermerkt."),
    REOPENED("Die Anfrage ist wieder offen.");

    /** The parameter of the address. */
    static final String PARAMETER = "erledigt";

    private final String sentence;

    Done(String sentence) {
        this.sentence = sentence;
    }

    /** The redirect to the case that says it. */
    String at(String request) {
        return "redirect:%s?%s=%s".formatted(CasePages.link(request), PARAMETER, name());
    }

    /** Lets the page say what the address names; anything else is ignored. */
    static void say(@Nullable String name, Model model) {
        Stream.of(values())
                .filter(done -> done.name().equals(name))
                .forEach(done -> model.addAttribute("done", done.sentence));
    }
}
