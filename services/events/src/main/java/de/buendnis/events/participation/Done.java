package de.buendnis.events.participation;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * What has just been done, said on the page that follows. It travels in the address: a service has
 * no session that could keep it.
 */
enum Done {
    ACTION_SAVED("Die Aktion ist gespeichert. Eingereicht ist sie noch nicht."),
    ACTION_CHANGED("Die Aktion ist gespeichert."),
    MAIL_TIDIED(
            "Die Aktion ist gespeichert. Die Mailadresse haben wir in die übliche Schreibweise gebracht."),
    ACTION_REMOVED("Die Aktion ist entfernt."),
    SUBMITTED("Die Anmeldung ist eingereicht."),
    WITHDRAWN("Die Anmeldung ist zurückgezogen."),
    TAKEN_UP("Die Anmeldung ist wieder aufgenommen. Reichen Sie sie ein, wenn alles stimmt."),
    MOVED("Die Aktion ist verschoben. In wenigen Sekunden sehen es alle."),
    CANCELLED("Die Aktion ist abgesagt. In wenigen Sekunden sehen es alle."),
    CHANGES_REQUESTED("Die Rückfrage ist gestellt. Die Koordination bekommt eine E‑Mail."),
    CONFIRMED("Die Anmeldung ist bestätigt. In wenigen Sekunden sehen alle die Aktionen."),
    REJECTED("Die Anmeldung ist abgelehnt. Die Koordination bekommt eine E‑Mail.");

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
