package de.buendnis.platform.messaging;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A command that was not carried out, for a reason outside the feature's rules. Nothing was stored.
 * Carries the HTTP status and, as problem detail (RFC 9457), a German sentence with the remedy.
 */
public final class CommandRefused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Somebody else changed the aggregate since the version that the command names. */
        STALE_VERSION(
                HttpStatus.CONFLICT,
                "Inzwischen geändert",
                "Jemand anderes hat diese Angaben inzwischen geändert. Bitte laden Sie die Seite neu"
                        + " und nehmen Sie Ihre Änderung auf dem neuen Stand noch einmal vor."),
        UNKNOWN_AGGREGATE(
                HttpStatus.NOT_FOUND,
                "Nicht gefunden",
                "Diesen Eintrag gibt es nicht oder nicht mehr. Bitte gehen Sie zur Übersicht zurück"
                        + " und wählen Sie ihn dort aus."),
        /** The id is taken by another creation. */
        ALREADY_EXISTS(
                HttpStatus.CONFLICT,
                "Schon vorhanden",
                "Diesen Eintrag gibt es schon. Bitte öffnen Sie ihn in der Übersicht."),
        /** Too much of the aggregate waits to be published, or too many write to it at once. */
        OVERLOADED(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Zurzeit ausgelastet",
                "Die Änderung wurde nicht gespeichert, weil noch zu viele frühere Änderungen auf ihre"
                        + " Verteilung warten. Bitte versuchen Sie es in einigen Minuten noch einmal."),
        /** The state would be larger than a document should be. */
        TOO_LARGE(
                HttpStatus.CONTENT_TOO_LARGE,
                "Zu umfangreich",
                "Die Angaben sind zusammen zu umfangreich und wurden nicht gespeichert. Bitte kürzen"
                        + " Sie die Texte.");

        private final HttpStatus status;
        private final String title;
        private final String detail;

        Reason(HttpStatus status, String title, String detail) {
            this.status = status;
            this.title = title;
            this.detail = detail;
        }

        private ProblemDetail problem() {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
            problem.setTitle(title);
            problem.setProperty("code", code());
            return problem;
        }

        private String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    CommandRefused(Reason reason) {
        super(reason.status, reason.problem(), null);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Stable and in kebab case, {@code stale-version}. */
    public String code() {
        return reason.code();
    }

    /** The German sentence, remedy included. */
    public String sentence() {
        return reason.detail;
    }
}
