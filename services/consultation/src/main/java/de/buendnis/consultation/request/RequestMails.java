package de.buendnis.consultation.request;

import de.buendnis.platform.mail.Mail;
import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.platform.web.wording.GermanTimes;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What requesters hear by mail. Nothing that was typed into a form is ever sent to the address that
 * was typed into it: a form must be no way to write to strangers.
 */
@Component
class RequestMails {

    private final String site;

    RequestMails(@Value("${buendnis.base-url}") String site) {
        this.site = site;
    }

    List<Mail> about(RequestHappening happening, Request request) {
        Requester requester = request.requester();
        MailAddress address = requester == null ? null : requester.mail();
        if (requester == null || address == null) {
            return List.of();
        }
        String to = address.deliverable();
        String page = site + requester.page();
        return switch (happening) {
            case RequestHappening.Received received ->
                    List.of(received(to, request, received, page).urgent());
            case RequestHappening.Asked asked ->
                    List.of(asked(to, request, asked.question(), page));
            case RequestHappening.Answered answered ->
                    List.of(answered(to, request, answered.answer(), page));
            case RequestHappening.Closed closed ->
                    closed.told() ? List.of() : List.of(closed(to, request, page));
            case RequestHappening.OpenedBySystem opened -> List.of();
            case RequestHappening.Routed routed -> List.of();
            case RequestHappening.Assigned assigned -> List.of();
            case RequestHappening.Noted noted -> List.of();
            case RequestHappening.Replied replied -> List.of();
            case RequestHappening.Reopened reopened -> List.of();
            case RequestHappening.Redirected redirected -> List.of();
            case RequestHappening.Withdrawn withdrawn -> List.of();
            case RequestHappening.LinkedToAlliance linked -> List.of();
            case RequestHappening.Erased erased -> List.of();
        };
    }

    private static Mail received(
            String to, Request request, RequestHappening.Received received, String page) {
        String what = request.matter().isBarrier() ? "Meldung" : "Anfrage";
        return new Mail(
                to,
                "Ihre %s %s".formatted(what, request.number()),
                """
                Guten Tag,

                Ihre %s ist bei uns eingegangen. Sie hat die Nummer %s.

                Wir melden uns bis %s. Hier lesen Sie jederzeit, wie es steht, und können etwas ergänzen:

                %s

                Sie haben uns nicht geschrieben? Dann hat jemand anderes Ihre Adresse angegeben. Auf derselben Seite können Sie die %s zurückziehen.
                """
                        .formatted(
                                what,
                                request.number(),
                                GermanTimes.moment(received.dueAt()),
                                page,
                                what));
    }

    private static Mail asked(String to, Request request, Contribution question, String page) {
        return new Mail(
                to,
                "Rückfrage zu " + request.number(),
                """
                Guten Tag,

                zu %s haben wir eine Frage:

                %s

                %s

                Bitte antworten Sie auf dieser Seite, nicht auf diese E-Mail:

                %s
                """
                        .formatted(request.number(), question.text(), question.author(), page));
    }

    private static Mail answered(String to, Request request, Contribution answer, String page) {
        return new Mail(
                to,
                "Antwort auf " + request.number(),
                """
                Guten Tag,

                unsere Antwort auf %s:

                %s

                %s

                Ist noch etwas offen? Dann schreiben Sie es uns auf dieser Seite:

                %s
                """
                        .formatted(request.number(), answer.text(), answer.author(), page));
    }

    private static Mail closed(String to, Request request, String page) {
        return new Mail(
                to,
                request.number() + " ist abgeschlossen",
                """
                Guten Tag,

                wir haben %s abgeschlossen.

                Ist noch etwas offen? Bis %s öffnen Sie die Anfrage hier wieder:

                %s
                """
                        .formatted(
                                request.number(),
                                request.reopenableUntil().map(GermanTimes::day).orElseThrow(),
                                page));
    }
}
