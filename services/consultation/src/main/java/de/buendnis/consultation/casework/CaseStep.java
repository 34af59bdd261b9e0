package de.buendnis.consultation.casework;

import de.buendnis.consultation.request.Assignee;
import de.buendnis.consultation.request.Contribution;
import de.buendnis.consultation.request.Request;
import de.buendnis.consultation.request.RequestStage;
import de.buendnis.platform.web.RuleViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be done with a case apart from writing in it. */
enum CaseStep {
    TAKE("uebernehmen", "Übernehmen", Done.TAKEN),
    REDIRECT("weiterleiten", "Weiterleiten", Done.REDIRECTED),
    CLOSE("abschliessen", "Abschließen", Done.CLOSED),
    WITHDRAW("zurueckziehen", "Als zurückgezogen vermerken", Done.WITHDRAWN),
    REOPEN("oeffnen", "Wieder öffnen", Done.REOPENED);

    private static final String ANY_TEXT = "-";
    private static final String ANY_UNIT = "";

    private final String path;
    private final String label;
    private final Done done;

    CaseStep(String path, String label, Done done) {
        this.path = path;
        this.label = label;
        this.done = done;
    }

    /** The step at this last part of an address. */
    static CaseStep at(String path) {
        return Stream.of(values())
                .filter(step -> step.path.equals(path))
                .findFirst()
                .orElseThrow(
                        () ->
                                RuleViolation.notFound(
                                        "unknown-step",
                                        "Diese Seite gibt es nicht. Gehen Sie zurück zur Anfrage."));
    }

    public String label() {
        return label;
    }

    Done done() {
        return done;
    }

    String link(String request) {
        return CasePages.link(request) + "/schritte/" + path;
    }

    /** The aggregate itself is asked, so that page and rule never differ. */
    boolean isPossible(Request request, Assignee visitor, Instant now) {
        try {
            var unused =
                    switch (this) {
                        case TAKE -> request.take(visitor, now);
                        case REDIRECT -> request.redirect(ANY_UNIT, visitor.name(), ANY_TEXT, now);
                        case CLOSE -> request.close(now);
                        case WITHDRAW -> request.withdraw(now);
                        case REOPEN ->
                                request.reopen(
                                        Contribution.Kind.NOTE, visitor.name(), ANY_TEXT, now, now);
                    };
            return true;
        } catch (RuleViolation refused) {
            return false;
        }
    }

    /** What comes of it, said beforehand. */
    List<String> consequences(Request request) {
        var consequences = new ArrayList<String>();
        switch (this) {
            case TAKE -> {
                Assignee before = request.handling().assignee();
                consequences.add(
                        before == null
                                ? "Die Anfrage steht dann bei Ihnen."
                                : "Bisher kümmert sich %s. Dann sind Sie es."
                                        .formatted(before.name()));
                consequences.add("Wer angefragt hat, bekommt davon keine E‑Mail.");
            }
            case REDIRECT -> {
                consequences.add("Die andere Stelle findet die Anfrage in ihrer Liste.");
                consequences.add("Ihre Notiz bleibt intern. Die Frist läuft weiter.");
            }
            case CLOSE -> {
                consequences.add(closing(request));
                consequences.add("30 Tage lang lässt sich die Anfrage wieder öffnen.");
                consequences.add(
                        "Nach zwölf Monaten löschen wir Name, Adresse und alles Geschriebene.");
            }
            case WITHDRAW -> {
                consequences.add("Die Anfrage ist damit erledigt, auch ohne Antwort.");
                consequences.add("Wieder öffnen lässt sie sich nicht.");
            }
            case REOPEN -> {
                consequences.add("Die Anfrage steht wieder unter „Zu tun“.");
                consequences.add("Wer angefragt hat, bekommt davon keine E‑Mail.");
            }
        }
        return consequences;
    }

    private static String closing(Request request) {
        if (request.stage() == RequestStage.ANSWERED) {
            return "Die Antwort ist verschickt; eine weitere E‑Mail gibt es nicht.";
        }
        return request.canBeMailed()
                ? "Wer angefragt hat, bekommt eine E‑Mail, dass die Anfrage abgeschlossen ist."
                : "Eine E‑Mail gibt es nicht, denn es ist keine Adresse bekannt.";
    }
}
