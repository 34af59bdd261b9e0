package de.buendnis.consultation.request;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * What has just been done, said on the page that follows. It travels in the address: a service has
 * no session that could keep it.
 */
enum Done {
    RECEIVED("Ihre Anfrage ist bei uns. Eine E‑Mail mit der Nummer ist unterwegs."),
    REPORTED("Danke. Ihre Meldung ist bei uns. Merken Sie sich die Nummer."),
    REPLIED("Danke, das ist angekommen."),
    REOPENED("Die Anfrage ist wieder offen. Wir melden uns."),
    WITHDRAWN("Die Anfrage ist zurückgezogen.");

    /** The parameter of the address. */
    static final String PARAMETER = "erledigt";

    private final String sentence;

    Done(String sentence) {
        this.sentence = sentence;
    }

    /** The redirect to a page that says it. */
    String at(String address) {
        return "redirect:" + address + "?" + PARAMETER + "=" + name();
    }

    /** Lets the page say what the address names; anything else is ignored. */
    static void say(@Nullable String name, Model model) {
        Stream.of(values())
                .filter(done -> done.name().equals(name))
                .forEach(done -> model.addAttribute("done", done.sentence));
    }
}
